using Stance.Pages;

namespace Stance.Tests.Pages;

public class LanguageCheckTests
{
    [Theory]
    [InlineData("Der Minister sagte am Montag, dass die Brücke über den Fluss bis zum Ende des Sommers geschlossen bleibt, weil die Lager ersetzt werden müssen und das Geld erst im Herbst in den Haushalt kommt.")]
    [InlineData("El ministro dijo el lunes que el puente sobre el río permanecerá cerrado hasta el final del verano porque es necesario cambiar los apoyos y el dinero no llegará hasta el otoño al presupuesto.")]
    [InlineData("Le ministre a déclaré lundi que le pont sur la rivière restera fermé jusqu'à la fin de l'été parce que les appuis doivent être remplacés et que l'argent ne viendra qu'à l'automne dans le budget.")]
    [InlineData("Министр сообщил в понедельник, что мост через реку останется закрытым до конца лета, потому что опоры нужно заменить, а деньги в бюджете появятся только осенью, и жители уже жалуются на объезд, который занимает больше часа.")]
    public void Other_languages_are_told_from_English(string text) => Assert.False(LanguageCheck.IsEnglish(text, out _));

    [Fact]
    public void Names_and_figures_do_not_make_English_foreign() => Assert.True(LanguageCheck.IsEnglish(
        "Kovac beat Nakamura 6-4 7-6 in Split on Sunday, a day after Oyelaran and Brandt had won the doubles at the Adriatic Open, where Petrova, Silva and Horvat go into the last sixteen.",
        out _));

    [Fact]
    public void A_few_words_are_never_called_foreign() => Assert.True(LanguageCheck.IsEnglish("было бы большой честью", out _));
}
