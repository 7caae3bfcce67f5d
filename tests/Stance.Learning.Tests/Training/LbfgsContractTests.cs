using Stance.Learning.Training;
using Stance.Models;

namespace Stance.Learning.Tests.Training;

public sealed class LbfgsContractTests() : TrainerContract(BuiltInTrainer.Lbfgs)
{
    protected override StanceModel Read(byte[] bytes) => ModelFile.Read(bytes, "x.model");
}
