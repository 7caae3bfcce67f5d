using Stance.Learning.Tests.Training;
using Stance.Models;

namespace Stance.MLNet.Tests;

public sealed class MLNetLbfgsContractTests() : TrainerContract(MLNetTrainer.Lbfgs)
{
    protected override StanceModel Read(byte[] bytes) => ModelFile.Read(bytes, "x.model", [new MLNetEngine()]);
}
