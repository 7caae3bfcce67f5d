using Stance.Learning.Tests.Training;
using Stance.Models;

namespace Stance.MLNet.Tests;

public sealed class MLNetFastTreeContractTests() : TrainerContract(MLNetTrainer.FastTree)
{
    protected override bool Stacks => true;

    protected override StanceModel Read(byte[] bytes) => ModelFile.Read(bytes, "x.model", [new MLNetEngine()]);
}
