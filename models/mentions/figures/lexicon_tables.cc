#include "models/mentions/figures/lexicon_tables.hpp"

#include <algorithm>
#include <iterator>
#include <set>
#include <string>
#include <vector>

#include "models/language/characters.hpp"
#include "models/language/icu.hpp"
#include "models/language/words/words.hpp"
#include "models/mentions/figures/number_lists.hpp"
#include "models/mentions/figures/phrase_rows.hpp"
#include "models/mentions/figures/unit_names.hpp"
#include "models/mentions/figures/units.hpp"

namespace synoptic::mentions {
namespace {

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
  WriteNumberBeginnings(writer);
}

// As Lexicon::Node reads them.
void LexiconTables::WriteNodes(const Nodes& nodes, std::string_view table,
                               language::ImageWriter& writer) {
  for (auto place = nodes.begin(); place != nodes.end(); ++place) {
    const auto& [key, node] = *place;
    std::uint64_t longer = 0;
    for (auto next = std::next(place); next != nodes.end() && next->first.starts_with(key);
         ++next) {
      longer |= next->second.roles;
    }
    const std::uint64_t head[] = {node.roles, longer, node.meanings.size()};
    std::string bytes(reinterpret_cast<const char*>(head), sizeof head);
    bytes.append(reinterpret_cast<const char*>(node.meanings.data()),
                 node.meanings.size() * sizeof(Meaning));
    writer.Add(table, key, bytes, language::ImageWriter::Alignment::kImage);
  }
}

// Of cardinals, and of a thousand, which words are put together of.
void LexiconTables::WriteNumberBeginnings(language::ImageWriter& writer) const {
  constexpr std::int64_t kThousand = 1000;
  const auto counts = [](const Meaning& meaning) {
    return meaning.role == Role::kCardinal || meaning.role == Role::kWeakCardinal ||
           (meaning.role == Role::kScale && meaning.number == kThousand);
  };
  for (const auto& [key, node] : phrases_) {
    if (key.size() < Lexicon::kBeginningOfNumber || !std::ranges::any_of(node.meanings, counts)) {
      continue;
    }
    writer.Add("number_beginnings", key.substr(0, Lexicon::kBeginningOfNumber), "");
  }
}

}  // namespace synoptic::mentions
