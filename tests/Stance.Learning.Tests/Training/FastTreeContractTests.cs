using Stance.Learning.Training;
using Stance.Models;

namespace Stance.Learning.Tests.Training;

public sealed class FastTreeContractTests() : TrainerContract(BuiltInTrainer.FastTree)
{
    protected override bool Stacks => true;

    protected override StanceModel Read(byte[] bytes) => ModelFile.Read(bytes, "x.model");
}
