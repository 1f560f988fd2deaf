#include "models/mentions/figures/lexicon_tables.hpp"

#include <algorithm>
#include <iterator>
#include <set>
#include <string>
#include <vector>

#include "models/language/characters.hpp"
#include "models/language/icu.hpp"
#include "models/language/words/words.hpp"
#include "models/mentions/figures/phrase_rows.hpp"
#include "models/mentions/figures/unit_names.hpp"
#include "models/mentions/figures/units.hpp"

namespace synoptic::mentions {
namespace {

// Of the section [numbers].
constexpr std::string_view kWordLists[] = {
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
    "numbered_behind",       // 101大楼: the number is of a name,
    "numbered_behind_sign",  // 3号线: the same behind the sign.
    "inches_behind_feet",    // "5 ft 9 in": signs of a smaller unit, behind the larger one alone.
    "minutes_behind_hours",
    "liang_behind_jin",
};

// The same, of which stems are folded as the words of texts are.
constexpr std::string_view kStemLists[] = {
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
    "kilos",         // "キロ": kilometres, or kilograms where a weight is spoken of.
    "exceeding",  // "تجاوزت الخسائر 100 مليون": a verb before who exceeds the number.
    "negations",        // "لا يتجاوز": the verb says at most.
    "ages",             // "Aged 7 to 45 years".
    "age_cues",         // "К 30 годам": before the years of somebody.
    "of_life",          // "In the fourteenth year of her life".
    "business",         // "Third-quarter revenue": makes a quarter of a year of what is much else.
    "places_before",    // "Улица 8 Марта": stems of what is named by a day,
    "places_behind",    // and stands behind it: "15 Temmuz Köprüsü".
    "clock_past",       // "Dokuzu beş geçe": words for minutes past the hour,
    "clock_to",         // and to it.
    "goals",            // "3 أهداف": what a score counts in words,
    "two_goals",        // the dual of it,
    "goals_joints",     // what joins the two counts,
    "goals_against",    // and what is itself the second of them.
    "halves_of_match",  // 前半28分: behind it the minutes of a half.
    "weather",          // "Highs of 95 degrees": in Fahrenheit, in the United States.
    "prices",           // "Cost": the same of money.
    "named_by_number",  // "Flight 370": the number is a name.
    "makes",            // "Boeing 737": the same of a maker or a product.
};

bool HasRole(const std::vector<Meaning>& meanings, Role role) {
  return std::ranges::any_of(meanings, [&](const Meaning& m) { return m.role == role; });
}

void AddRows(const language::RecordSource& record, LexiconTables& tables) {
  for (const language::RecordEntry& entry : record.Entries("figures")) {
    const Meaning meaning = MeaningOf(ReadPhraseRow(entry));
    language::ForEachPart(entry.value, '|',
                          [&](std::string_view form) { tables.Add(form, meaning); });
  }
}

// "Montagabend", "maandagavond".
void AddDayParts(const language::RecordSource& record, LexiconTables& tables) {
  for (const language::RecordEntry& entry : record.Entries("figures")) {
    const PhraseRow row = ReadPhraseRow(entry);
    const bool is_short = row.code.find('a') != std::string::npos;
    if (row.role != Role::kWeekday || is_short) continue;
    language::ForEachPart(entry.value, '|', [&](std::string_view day) {
      language::ForEachPart(record.Value("numbers", "weekday_parts"), ' ',
                            [&](std::string_view part) {
                              tables.Add(std::string(day).append(part), MeaningOf(row));
                            });
    });
  }
}

void AddSymbols(const language::RecordSource& record, LexiconTables& tables) {
  for (const language::RecordEntry& entry : record.Entries("symbols")) {
    const Meaning meaning = MeaningOf(ReadPhraseRow(entry));
    language::ForEachPart(entry.value, '|',
                          [&](std::string_view symbol) { tables.AddSymbol(symbol, meaning); });
  }
}

// Those that are written alike in all languages.
void AddUnitSymbols(std::string_view lang, LexiconTables& tables) {
  for (const UnitInfo& unit : Units()) {
    const Meaning meaning = MeaningOf({Role::kUnit, 0, std::string(unit.id)});
    language::ForEachPart(unit.symbols, '|', [&](std::string_view symbol) {
      if (!IsRiskyUnitName(symbol, lang)) tables.AddSymbol(symbol, meaning);
    });
  }
}

void Compile(const language::RecordSource& record, const language::RecordSource& root,
             language::ImageWriter& writer) {
  // The first meaning of a role stays: symbols that hold everywhere, then what the language has of
  // its own.
  LexiconTables tables(record.lang);
  AddUnitSymbols(record.lang, tables);
  AddRows(record, tables);
  AddDayParts(record, tables);
  AddSymbols(record, tables);
  if (record.lang != root.lang) {
    AddRows(root, tables);
    AddSymbols(root, tables);
  }
  tables.Write(writer);
  std::vector<std::string_view> keys(std::begin(kWordLists), std::end(kWordLists));
  keys.insert(keys.end(), std::begin(kStemLists), std::end(kStemLists));
  language::CheckKeys(record, "numbers", keys);
  for (const std::string_view key : kWordLists) {
    language::CompileWordKinds(record, "numbers", {{key, ""}}, key, writer);
  }
  for (const std::string_view key : kStemLists) {
    std::set<std::string> stems;
    language::ForEachPart(record.Value("numbers", key), ' ', [&](std::string_view stem) {
      stems.insert(language::FoldWord(stem, record.lang));
    });
    for (const std::string& stem : stems) writer.Add(key, stem, "");
  }
}

}  // namespace

const language::SectionCompiler& FigureSections() {
  static const language::SectionCompiler compiler{{"figures", "symbols", "numbers"}, Compile};
  return compiler;
}

LexiconTables::LexiconTables(std::string_view lang)
    : lang_(lang), is_spaced_(!language::TraitsOf(lang).is_unspaced) {}

void LexiconTables::Add(std::string_view phrase, const Meaning& meaning) {
  std::string key;
  Tokens tokens = Tokenize(phrase, lang_);
  if (!is_spaced_) {  // CLDR sets figures off with spaces.
    for (Token& token : tokens) token.gap = Gap::kNone;
  }
  for (std::size_t i = 0; i < tokens.size(); ++i) {
    if (i > 0 && tokens[i].gap != Gap::kNone) key += ' ';
    key += tokens[i].form;
    Node& node = phrases_[key];
    node.roles |= Bit(meaning.role);
    const bool is_weak =
        meaning.role == Role::kCardinal && HasRole(node.meanings, Role::kWeakCardinal);
    if (i + 1 == tokens.size() && !is_weak && !HasRole(node.meanings, meaning.role)) {
      node.meanings.push_back(meaning);
    }
  }
}

void LexiconTables::AddSymbol(std::string_view symbol, const Meaning& meaning) {
  std::string key;
  const Tokens tokens = Tokenize(symbol, lang_);
  for (std::size_t i = 0; i < tokens.size(); ++i) {
    if (i > 0 && tokens[i].gap != Gap::kNone) key += ' ';
    key += Slice(symbol, tokens[i].span);
    Node& node = symbols_[key];
    node.roles |= Bit(meaning.role);
    if (i + 1 == tokens.size() && !HasRole(node.meanings, meaning.role)) {
      node.meanings.push_back(meaning);
    }
  }
}

void LexiconTables::Write(language::ImageWriter& writer) const {
  WriteNodes(phrases_, "phrases", writer);
  WriteNodes(symbols_, "symbols", writer);
}

// As Lexicon::Node reads them.
void LexiconTables::WriteNodes(const Nodes& nodes, std::string_view table,
                               language::ImageWriter& writer) {
  for (const auto& [key, node] : nodes) {
    const std::uint64_t head[] = {node.roles, node.meanings.size()};
    std::string bytes(reinterpret_cast<const char*>(head), sizeof head);
    bytes.append(reinterpret_cast<const char*>(node.meanings.data()),
                 node.meanings.size() * sizeof(Meaning));
    writer.Add(table, key, bytes, language::ImageWriter::Alignment::kImage);
  }
}

}  // namespace synoptic::mentions
