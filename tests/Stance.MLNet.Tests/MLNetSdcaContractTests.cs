using Stance.Learning.Tests.Training;
using Stance.Models;

namespace Stance.MLNet.Tests;

public sealed class MLNetSdcaContractTests() : TrainerContract(MLNetTrainer.Sdca)
{
    protected override StanceModel Read(byte[] bytes) => ModelFile.Read(bytes, "x.model", [new MLNetEngine()]);
}
