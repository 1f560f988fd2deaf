#include "models/mentions/figures/lexicon.hpp"

#include <algorithm>
#include <map>
#include <memory>
#include <mutex>
#include <shared_mutex>

#include "models/mentions/figures/units.hpp"

namespace synoptic::mentions {
namespace {

bool HasRole(const Lexicon::Node& node, Role role) {
  return std::ranges::any_of(node.meanings, [&](const Meaning& m) { return m.role == role; });
}

}  // namespace

Lexicon::Lexicon(std::string_view lang) : lang_(lang), traits_(language::TraitsOf(lang)) {
  // Ours first: the first meaning of a role stays.
  AddScriptAmountPhrases(*this);
  AddRomanceAmountPhrases(*this);
  AddLatinAmountPhrases(*this);
  AddPartPhrases(*this);
  AddDatePhrases(*this);
  AddNumberWords(*this);
  AddUnitNames(*this);
  AddCurrencyNames(*this);
  AddCalendar(*this);
}

const Lexicon& Lexicon::Of(std::string_view lang) {
  static std::shared_mutex mutex;
  static std::map<std::string, std::unique_ptr<const Lexicon>, std::less<>> lexicons;
  {
    const std::shared_lock lock(mutex);
    const auto found = lexicons.find(lang);
    if (found != lexicons.end()) return *found->second;
  }
  const std::unique_lock lock(mutex);
  auto& lexicon = lexicons[std::string(lang)];
  if (lexicon == nullptr) lexicon = std::make_unique<const Lexicon>(lang);
  return *lexicon;
}

void Lexicon::Add(std::string_view phrase, Meaning meaning) {
  std::string key;
  Tokens tokens = Tokenize(phrase, lang_);
  const bool is_spaced = !traits_.is_unspaced;  // CLDR sets figures off with spaces.
  if (!is_spaced) {
    for (Token& token : tokens) token.gap = Gap::kNone;
  }
  for (std::size_t i = 0; i < tokens.size(); ++i) {
    if (i > 0 && tokens[i].gap != Gap::kNone) key += ' ';
    key += tokens[i].form;
    Node& node = phrases_[key];
    node.roles |= Bit(meaning.role);
    const bool is_weak = meaning.role == Role::kCardinal && HasRole(node, Role::kWeakCardinal);
    if (i + 1 == tokens.size() && !is_weak && !HasRole(node, meaning.role)) {
      node.meanings.push_back(std::move(meaning));
      return;
    }
  }
}

void Lexicon::AddSymbol(std::string_view symbol, Meaning meaning) {
  std::string key;
  const Tokens tokens = Tokenize(symbol, lang_);
  for (std::size_t i = 0; i < tokens.size(); ++i) {
    if (i > 0 && tokens[i].gap != Gap::kNone) key += ' ';
    key += Slice(symbol, tokens[i].span);
    Node& node = symbols_[key];
    node.roles |= Bit(meaning.role);
    if (i + 1 == tokens.size() && !HasRole(node, meaning.role)) {
      node.meanings.push_back(std::move(meaning));
      return;
    }
  }
}

void AddRow(const PhraseRow& row, Lexicon& lexicon) {
  if (!row.lang.empty() && row.lang != lexicon.lang()) return;
  Meaning meaning{row.role, row.number, std::string(row.code)};
  if (row.role == Role::kUnit || row.role == Role::kUnitBefore) {
    const auto units = Units();
    const auto unit = std::ranges::find(units, row.code, &UnitInfo::id);
    meaning.number = unit - units.begin();
  }
  for (std::size_t begin = 0; begin <= row.forms.size();) {
    const std::size_t end = std::min(row.forms.find('|', begin), row.forms.size());
    lexicon.Add(row.forms.substr(begin, end - begin), meaning);
    begin = end + 1;
  }
}

}  // namespace synoptic::mentions
