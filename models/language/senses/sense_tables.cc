#include "models/language/senses/sense_tables.hpp"

#include <algorithm>
#include <map>
#include <string>
#include <string_view>

#include "models/language/senses/axes.hpp"
#include "models/language/senses/relations.hpp"
#include "models/language/words/words.hpp"

namespace synoptic::language {
namespace {

// What only looks like one: it has no senses, and hides what it holds.
constexpr std::string_view kKeep = "keep";
constexpr std::string_view kOrder = "negation_stands";

// The senses of a key of the section, or nothing if there is no such key.
std::string SensesOf(std::string_view key) {
  if (key == "not") return {kNegation, kFirstAxis};
  if (key == "denial") return {kDenial, kFirstAxis};
  for (std::size_t i = 0; i < kAxes.size(); ++i) {
    const Axis& axis = kAxes[i];
    const bool is_first = key == std::string(axis.name) + '.' + std::string(axis.first);
    const bool is_second = key == std::string(axis.name) + '.' + std::string(axis.second);
    if (is_first || is_second) {
      return {is_first ? kFirstPole : kSecondPole, static_cast<char>(kFirstAxis + i)};
    }
  }
  return {};
}

// The same of [roles].
std::string RolesOf(std::string_view key) {
  constexpr std::string_view kBehind = "_behind";
  const bool is_behind = key.ends_with(kBehind);
  const std::string_view mark = key.substr(0, key.size() - (is_behind ? kBehind.size() : 0));
  for (const auto& [name, letter] :
       {std::pair("subject", kSubjectMark), std::pair("object", kObjectMark),
        std::pair("agent", kAgentMark), std::pair("other", kOtherMark),
        std::pair("aside", kAsideMark), std::pair("noun", kNounMark)}) {
    if (mark == name) return {letter, is_behind ? kMarkBehind : kMarkBefore};
  }
  if (key == kPassiveKey) return {kPassiveMark, kMarkBefore};
  for (std::size_t i = 0; i < kRelations.size(); ++i) {
    const Relation& relation = kRelations[i];
    const bool is_first = key == std::string(relation.name) + '.' + std::string(relation.first);
    const bool is_second = key == std::string(relation.name) + '.' + std::string(relation.second);
    if (is_first || is_second) {
      return {is_first ? kFirstPole : kSecondPole, static_cast<char>(kFirstAxis + i)};
    }
  }
  return {};
}

class PhraseTables {
 public:
  explicit PhraseTables(std::string_view lang)
      : lang_(lang), is_spaced_(!TraitsOf(lang).is_unspaced), splitter_(lang) {}

  // "up* ", "*ma*" and "went up": a beginning, a part, and words.
  void Add(std::string_view phrase, std::string_view senses) {
    const bool is_stem = phrase.ends_with('*');
    const bool is_inside = phrase.starts_with('*');
    if (is_stem) phrase.remove_suffix(1);
    if (is_inside) phrase.remove_prefix(1);
    Join(is_inside ? (is_stem ? parts_ : ends_)
         : is_stem ? stems_
                   : words_,
         FormOf(phrase), senses);
  }

  // What the beginning of a word says, the word says too, unless it is to be kept.
  void JoinBeginnings() {
    for (auto& [word, senses] : words_) {
      if (senses.empty()) continue;
      for (std::size_t size = word.size(); size > 0; --size) {
        const auto stem = stems_.find(std::string_view(word).substr(0, size));
        if (stem == stems_.end()) continue;
        Join(words_, word, stem->second);
        break;
      }
    }
  }

  // As PhraseFinder reads them.
  void Write(const std::string& list, ImageWriter& writer) const {
    for (const auto& [table, entries] :
         {std::pair(list + "s", &words_), std::pair(list + "_stems", &stems_),
          std::pair(list + "_parts", &parts_), std::pair(list + "_ends", &ends_)}) {
      for (const auto& [key, senses] : *entries) writer.Add(table, key, senses);
    }
  }

 private:
  using Entries = std::map<std::string, std::string, std::less<>>;

  std::string FormOf(std::string_view phrase) {
    if (!is_spaced_) return FoldWord(phrase, lang_);
    std::string forms;
    for (const WordView& word : splitter_.Split(phrase)) {
      if (!forms.empty()) forms += ' ';
      forms += word.form;
    }
    return forms;
  }

  static void Join(Entries& entries, std::string key, std::string_view senses) {
    std::string& all = entries[std::move(key)];
    for (std::size_t i = 0; i < senses.size(); i += 2) {
      const std::string_view one = senses.substr(i, 2);
      bool is_known = false;
      for (std::size_t k = 0; k < all.size(); k += 2) is_known |= all.substr(k, 2) == one;
      if (!is_known) all += one;
    }
  }

  std::string lang_;
  bool is_spaced_;
  WordSplitter splitter_;
  Entries words_;
  Entries stems_;
  Entries parts_;
  Entries ends_;
};

// A list of a record: its section, what its keys say, and the one that says where things stand.
struct List {
  std::string_view section;
  std::string (*codes_of)(std::string_view key);
  std::string_view order;
  std::vector<std::string_view> orders;
  std::string expected;
  std::string name;  // Of its tables.
};

void CompileList(const List& list, const RecordSource& record, ImageWriter& writer) {
  PhraseTables tables(record.lang);
  for (const RecordEntry& entry : record.Entries(list.section)) {
    if (entry.key == list.order) {
      if (std::ranges::find(list.orders, entry.value) == list.orders.end()) {
        std::string all;
        for (const std::string_view order : list.orders) {
          all += (all.empty() ? "\"" : order == list.orders.back() ? " or \"" : ", \"");
          all += std::string(order) + '"';
        }
        Refuse(entry.place, all, entry.value);
      }
      writer.Add(list.name + "s_order", entry.value, "");
      continue;
    }
    if (list.name == "role" && entry.key == kObliqueKey) {
      ForEachPart(entry.value, '|',
                  [&](std::string_view end) { writer.Add("oblique_ends", end, ""); });
      continue;
    }
    const std::string codes = list.codes_of(entry.key);
    if (codes.empty() && entry.key != kKeep) Refuse(entry.place, list.expected, entry.key);
    if (entry.key == kPassiveKey) writer.Add(list.name + "s_order", kPassiveKey, "");
    ForEachPart(entry.value, '|', [&](std::string_view phrase) { tables.Add(phrase, codes); });
  }
  tables.JoinBeginnings();
  tables.Write(list.name, writer);
}

void Compile(const RecordSource& record, const RecordSource&, ImageWriter& writer) {
  CompileList(
      {"opposites",
       SensesOf,
       kOrder,
       {"before", "behind", "both"},
       "\"not\", \"denial\", \"keep\", \"negation_stands\", or an axis and one of its poles "
       "(axes.hpp), such as \"trend.up\"",
       "sense"},
      record, writer);
  CompileList({"roles",
               RolesOf,
               "order",
               {"around", "around_or_end", "end", "begin"},
               "\"order\", \"passive\", \"keep\", \"subject\", \"object\", \"agent\", \"other\", "
               "\"noun\" or "
               "\"aside\", with \"_behind\" or without, or a relation and one of its ends "
               "(relations.hpp), such as \"contest.beats\"",
               "role"},
              record, writer);
}

}  // namespace

const SectionCompiler& SenseSections() {
  static const SectionCompiler compiler{{"opposites", "roles"}, Compile};
  return compiler;
}

}  // namespace synoptic::language
