#pragma once

#include <string_view>

namespace synoptic::mentions {

/// The lists of words of the section [numbers].
inline constexpr std::string_view kWordLists[] = {
    "joined_halves",         // "Zweieinhalb": add a half to the number they end.
    "case_endings",          // "100 milyonu": stand on words of figures.
    "hour_articles",         // "Las dos": what they stand before is an hour.
    "day_links",             // "Metà del giorno": "of the", a part of the day and no span.
    "clock_openings",        // "De 14 h à 18 h": "from".
    "before_ordinals",       // "Der 3. Platz": the stop does not end the sentence.
    "finals",                // "Quarti di finale": beginnings of what fractions are no part of.
    "behind_parts",          // "A third of": what follows is no object that is counted.
    "before_halves",         // 上半年: it is no half of what follows.
    "behind_tenths",         // 三成员国: it is no tenth.
    "weekday_signs",         // 25日（水）.
    "weekday_parts",         // "Montagabend": parts of the day that are written on a weekday.
    "weekday_cues",          // "Na segunda": what makes a weekday of a word that is much else.
    "calls",                 // "Call 112": the number is one of a telephone.
    "called_numbers",        // "Call the number 112": what may stand between.
    "called_behind",         // "112'yi arayın", 110番: the same behind it.
    "age_groups",            // "The under 21s".
    "share_links",           // 总库容的三成: between a whole and its share.
    "day_joints",            // 29日と30日: between the dates of a list.
    "month_verbs",           // "March": may be a verb where it begins a sentence.
    "month_cues",            // "In May": the same of a month.
    "span_cues",             // "For a week": words before a span of one that is no rate.
    "behind_spans",          // "A week later": the same behind it.
    "year_particles",        // 2024年の3月: between a year and a part of it.
    "han_numerals",          // 万一: what begins behind them is no number of its own.
    "whole_endings",         // "Üçte iki": of a number that is the whole of a fraction.
    "both_endings",          // "İkisi": of a number they say "all of them".
    "range_from",            // "6 aydan 3 yıla kadar": the ending of its beginning,
    "range_to",              // that of its end,
    "range_until",           // and the word behind that.
    "hundredths",            // 3割5分,
    "thousandths",           // 3割5分2厘: signs behind tenths.
    "behind_decimals",       // "2・5倍": the dot begins decimals.
    "before_points",         // 升16点: points of an index, and no hour.
    "about_endings",         // "200-an": about so many.
    "behind_weekdays",       // 上周一度: "once", and no Monday.
    "numbered_before",       // 神舟十七号: what has a number and a sign behind it.
    "numbering_signs",       // The sign.
    "numbered_makes",        // 波音787: the number is of a product of theirs.
    "numbered_behind",       // 101大楼: the number is of a name,
    "numbered_behind_sign",  // 3号线: the same behind the sign.
    "inches_behind_feet",    // "5 ft 9 in": signs of a smaller unit, behind the larger one alone.
    "minutes_behind_hours",
    "liang_behind_jin",
    "year_ends",      // 2024年度: behind a year, and a part of it.
    "minute_cues",    // "Al 45": where another minute of a match was told.
    "number_cues",    // "In sei": what makes a number of a word that is another too.
    "before_shares",  // "Hanya satu dari empat": what a share may stand behind.
    "every_before",   // 每5名成年人中就有1人: a share, whatever stands between.
    "channels",       // "Canale 5": the number is of the name, which has a capital.
    "span_words",     // "Trois prochains mois": between a number and a unit of time.
    "having",         // "Ha 30 anni": an age,
    "behind_having",  // unless such a word follows ("di servizio").
    "older_or_more",  // "Minori di 14": of people, with a word for them or
    "before_older",   // such a word before it ("ai").
};

/// The same, of which stems are folded as the words of texts are.
inline constexpr std::string_view kStemLists[] = {
    "changes",       // "Rose": stems of what says that something changed.
    "change_ends",   // "Von 5 auf 7": before where it ended.
    "change_by",     // "By 5 to 7": before by how much.
    "zero_names",    // "Zero tolerance": stems of what none is counted of.
    "not_aged",      // "10-jährige Haft": stems of what lasts.
    "people",        // "Un homme de 34 ans": who has an age.
    "age_marks",     // "Smith, 34,": what marks stand before a bare age.
    "match_words",   // "Won": stems of what is said of a score.
    "races",         // "Marathon": where "2:04:18" is how long it took.
    "ratios",        // "Im Verhältnis 3:1".
    "score_joints",  // "3比1": between the numbers of a score.
    "weights",       // "Weighs": stems beside units of weight that are another word too.
    "lengths",       // "High": the same of length.
    "speeds",        // "At a speed of 130 km": of an hour.
    "rates",         // "Faiz 2 puan": the same of percentage points.
    "temperatures",  // "Highs of 36 degrees": the same of degrees.
    "lasting",       // "Dure 2 h 46": no time of day.
    "quakes",        // "Un sismo de 4,6 grados": what has degrees that are none of heat.
    "kilos",         // "キロ": kilometres, or kilograms where a weight is spoken of.
    "exceeding",  // "تجاوزت الخسائر 100 مليون": a verb before who exceeds the number.
    "negations",         // "لا يتجاوز": the verb says at most.
    "ages",              // "Aged 7 to 45 years".
    "age_cues",          // "К 30 годам": before the years of somebody.
    "of_life",           // "In the fourteenth year of her life".
    "business",          // "Third-quarter revenue": makes a quarter of a year of what is much else.
    "places_before",     // "Улица 8 Марта": stems of what is named by a day,
    "places_behind",     // and stands behind it: "15 Temmuz Köprüsü".
    "clock_past",        // "Dokuzu beş geçe": words for minutes past the hour,
    "clock_to",          // and to it.
    "goals",             // "3 أهداف": what a score counts in words,
    "two_goals",         // the dual of it,
    "goals_joints",      // what joins the two counts,
    "goals_against",     // and what is itself the second of them.
    "halves_of_match",   // 前半28分: behind it the minutes of a half.
    "weather",           // "Highs of 95 degrees": in Fahrenheit, in the United States.
    "prices",            // "Cost": the same of money.
    "year_verbs",        // "1874 gegründet": stems of what is said of a bare year.
    "named_by_number",   // "Flight 370": the number is a name.
    "numbered_by_sign",  // "Школа № 5": stems of what has a number behind its sign.
    "makes",             // "Boeing 737": the same of a maker or a product.
    "magnitudes",        // "Magnitudo 5.2": it is none.
};

}  // namespace synoptic::mentions
