// Multiples, halves and round numbers in words, which are no parts of larger numbers: "twice",
// "mezzo milione", "una ventina"; and words that are a number and its unit in one: "полвека".

#include "models/text/mentions/lexicon.hpp"

namespace synoptic::text {
namespace {

using enum Role;

constexpr PhraseRow kRows[] = {
    {"en", kMinusAfter, 0, "", "below zero|below freezing"},
    {"it", kMinusAfter, 0, "", "sotto zero|sotto lo zero"},
    {"id", kMinusAfter, 0, "", "di bawah nol"},
    {"de", kMinusAfter, 0, "", "unter Null|unter dem Gefrierpunkt"},
    {"fr", kMinusAfter, 0, "", "sous zéro|en dessous de zéro|au-dessous de zéro"},
    {"es", kMinusAfter, 0, "", "bajo cero"},
    {"pt", kMinusAfter, 0, "", "abaixo de zero|negativos"},
    {"nl", kMinusAfter, 0, "", "onder nul|onder het vriespunt"},
    {"ru", kMinusAfter, 0, "", "мороза|ниже нуля"},
    {"ar", kMinusAfter, 0, "", "تحت الصفر"},

    {"en", kLoneNumber, 2, "", "twice|double the|twofold|two-fold"},
    {"en", kLoneNumber, 3, "", "thrice|triple the|threefold|three-fold"},
    {"en", kLoneNumber, 4, "", "fourfold|four-fold"},
    {"en", kLoneNumber, 5, "", "fivefold|five-fold"},
    {"en", kLoneNumber, 10, "", "tenfold|ten-fold"},
    {"en", kFraction, 1002, "w", "half|half-|a half-"},
    {"en", kCountedUnit, 2, "week", "fortnight"},

    {"id", kLoneNumber, 12, "", "selusin"},
    {"id", kCountedUnit, 10, "year", "dasawarsa|satu dasawarsa"},

    {"de", kLoneNumber, 2, "",
     "doppelt so|zweimal|zweifach|zweifache|zweifachen|das Doppelte|dem Doppelten"},
    {"de", kLoneNumber, 3, "",
     "dreimal|dreifach|dreifache|dreifachen|dreifacher|das Dreifache|dem Dreifachen"},
    {"de", kLoneNumber, 4, "", "viermal|vierfach|vierfache|vierfachen|das Vierfache"},
    {"de", kLoneNumber, 5, "", "fünfmal|fünffach|fünffache|fünffachen|das Fünffache"},
    {"de", kLoneNumber, 10, "", "zehnmal|zehnfach|zehnfache|das Zehnfache"},
    {"de", kFraction, 3002, "", "anderthalb|eineinhalb"},
    {"de", kFraction, 5002, "", "zweieinhalb"},
    {"de", kFraction, 7002, "", "dreieinhalb"},
    {"de", kFraction, 9002, "", "viereinhalb"},
    {"de", kFraction, 3004, "", "dreiviertel"},
    {"de", kFraction, 1002, "w",
     "halb|halbe|halbes|halben|halber|eine halbe|ein halbes|einer halben|einem halben|einen "
     "halben"},
    {"de", kCountedUnit, 25, "year", "Vierteljahrhundert|Vierteljahrhunderts"},
    {"de", kCountedUnit, 15, "minute", "Viertelstunde"},
    {"de", kCountedUnit, 45, "minute", "Dreiviertelstunde"},

    {"nl", kLoneNumber, 2, "", "tweemaal|dubbel zo|het dubbele|tweevoudig"},
    {"nl", kLoneNumber, 3, "", "driemaal|drievoudig|drievoudige|het drievoudige"},
    {"nl", kLoneNumber, 4, "", "viermaal|viervoudig|viervoudige"},
    {"nl", kLoneNumber, 10, "~", "een tiental"},
    {"nl", kLoneNumber, 15, "~", "een vijftiental"},
    {"nl", kLoneNumber, 20, "~", "een twintigtal"},
    {"nl", kLoneNumber, 30, "~", "een dertigtal"},
    {"nl", kLoneNumber, 40, "~", "een veertigtal"},
    {"nl", kLoneNumber, 50, "~", "een vijftigtal"},
    {"nl", kLoneNumber, 100, "~", "een honderdtal"},
    {"nl", kFraction, 3002, "", "anderhalf|anderhalve"},
    {"nl", kFraction, 5002, "", "tweeënhalf|tweeënhalve"},
    {"nl", kFraction, 7002, "", "drieënhalf|drieënhalve"},
    {"nl", kFraction, 3004, "", "driekwart"},
    {"nl", kFraction, 1002, "w", "half|halve|een half|een halve"},
    {"nl", kCountedUnit, 25, "year", "kwarteeuw"},
    {"nl", kCountedUnit, 15, "minute", "kwartier"},

    {"tr", kLoneNumber, 12, "", "bir düzine"},

    {"it", kLoneNumber, 2, "", "il doppio di|il doppio del|il doppio della|il doppio"},
    {"it", kLoneNumber, 3, "", "il triplo"},
    {"it", kLoneNumber, 4, "", "il quadruplo"},
    {"it", kLoneNumber, 10, "~", "una decina"},
    {"it", kLoneNumber, 12, "", "una dozzina"},
    {"it", kLoneNumber, 15, "~", "una quindicina"},
    {"it", kLoneNumber, 20, "~", "una ventina"},
    {"it", kLoneNumber, 30, "~", "una trentina"},
    {"it", kLoneNumber, 40, "~", "una quarantina"},
    {"it", kLoneNumber, 50, "~", "una cinquantina"},
    {"it", kLoneNumber, 60, "~", "una sessantina"},
    {"it", kLoneNumber, 70, "~", "una settantina"},
    {"it", kLoneNumber, 80, "~", "un'ottantina"},
    {"it", kLoneNumber, 90, "~", "una novantina"},
    {"it", kLoneNumber, 100, "~", "un centinaio"},
    {"it", kLoneNumber, 1000, "~", "un migliaio"},
    {"it", kFraction, 1002, "w", "mezzo|mezza|mezz'"},

    {"fr", kLoneNumber, 2, "", "le double"},
    {"fr", kLoneNumber, 3, "", "le triple"},
    {"fr", kLoneNumber, 4, "", "le quadruple"},
    {"fr", kLoneNumber, 8, "~", "une huitaine"},
    {"fr", kLoneNumber, 10, "~", "une dizaine"},
    {"fr", kLoneNumber, 12, "~", "une douzaine"},
    {"fr", kLoneNumber, 15, "~", "une quinzaine de|une quinzaine d'"},
    {"fr", kLoneNumber, 20, "~", "une vingtaine"},
    {"fr", kLoneNumber, 30, "~", "une trentaine"},
    {"fr", kLoneNumber, 40, "~", "une quarantaine de|une quarantaine d'"},
    {"fr", kLoneNumber, 50, "~", "une cinquantaine"},
    {"fr", kLoneNumber, 60, "~", "une soixantaine"},
    {"fr", kLoneNumber, 100, "~", "une centaine"},
    {"fr", kLoneNumber, 1000, "~", "un millier"},
    {"fr", kFraction, 1002, "w", "demi-|un demi-|une demi-"},

    {"es", kLoneNumber, 2, "", "el doble"},
    {"es", kLoneNumber, 3, "", "el triple"},
    {"es", kLoneNumber, 4, "", "el cuádruple"},
    {"es", kLoneNumber, 10, "~", "una decena"},
    {"es", kLoneNumber, 12, "", "una docena"},
    {"es", kLoneNumber, 15, "~", "una quincena de"},
    {"es", kLoneNumber, 20, "~", "una veintena"},
    {"es", kLoneNumber, 30, "~", "una treintena"},
    {"es", kLoneNumber, 50, "~", "medio centenar"},
    {"es", kLoneNumber, 100, "~", "un centenar"},
    {"es", kLoneNumber, 1000, "~", "un millar"},
    {"es", kFraction, 1002, "w", "medio|media"},
    {"es", kFraction, 1003, "", "tercera parte|la tercera parte|una tercera parte"},
    {"es", kFraction, 1004, "", "cuarta parte|la cuarta parte|una cuarta parte"},
    {"es", kFraction, 1005, "", "quinta parte|la quinta parte|una quinta parte"},
    {"es", kFraction, 1010, "", "décima parte|la décima parte|una décima parte"},

    {"pt", kLoneNumber, 2, "", "o dobro"},
    {"pt", kLoneNumber, 3, "", "o triplo"},
    {"pt", kLoneNumber, 4, "", "o quádruplo"},
    {"pt", kLoneNumber, 10, "~", "uma dezena"},
    {"pt", kLoneNumber, 12, "", "uma dúzia"},
    {"pt", kLoneNumber, 15, "~", "uma quinzena de"},
    {"pt", kLoneNumber, 20, "~", "uma vintena"},
    {"pt", kLoneNumber, 100, "~", "uma centena"},
    {"pt", kLoneNumber, 1000, "~", "um milhar"},
    {"pt", kFraction, 1002, "w", "meio|meia"},
    {"pt", kFraction, 1003, "", "terça parte|a terça parte|uma terça parte"},
    {"pt", kFraction, 1004, "", "quarta parte|a quarta parte|uma quarta parte"},

    {"ru", kLoneNumber, 2, "", "вдвое|дважды|двукратно"},
    {"ru", kLoneNumber, 3, "", "втрое|трижды|троекратно"},
    {"ru", kLoneNumber, 4, "", "вчетверо|четырежды"},
    {"ru", kLoneNumber, 5, "", "впятеро"},
    {"ru", kLoneNumber, 10, "", "вдесятеро"},
    {"ru", kLoneNumber, 500000, "", "полмиллиона"},
    {"ru", kLoneNumber, 500000000, "", "полмиллиарда"},
    {"ru", kFraction, 3002, "", "полтора|полторы|полутора"},
    {"ru", kCountedUnit, 50, "year", "полвека"},
    {"ru", kCountedUnit, 6, "month", "полгода"},
    {"ru", kCountedUnit, 30, "minute", "полчаса"},

    {"ar", kLoneNumber, 2, "", "ضعفي|مرتين"},
    {"ar", kCountedUnit, 2, "year", "عامين|عامان|سنتين|سنتان"},
    {"ar", kCountedUnit, 20, "year", "عقدين|عقدان"},

    {"zh", kFraction, 1002, "w", "半"},

    {"ja", kFraction, 1002, "w", "半"},
    {"ja", kFraction, 1004, "w", "四半"},
};

}  // namespace

void AddPartPhrases(Lexicon& lexicon) {
  for (const PhraseRow& row : kRows) AddRow(row, lexicon);
}

}  // namespace synoptic::text
