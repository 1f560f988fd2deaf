#include "models/language/records/sections.hpp"

#include <algorithm>
#include <string>

namespace synoptic::language {
namespace {

// Texts rather than lists of words.
void CompileTexts(const RecordSource& record, std::string_view section,
                  const std::vector<std::string_view>& keys, ImageWriter& writer) {
  for (const std::string_view key : keys) {
    const std::string text = record.Value(section, key);
    if (!text.empty()) writer.Add("texts", key, text);
  }
}

void Compile(const RecordSource& record, const RecordSource&, ImageWriter& writer) {
  CompileWordKinds(record, "abbreviations",
                   {{"titles", "t"},
                    {"leading", "t"},
                    {"numbered", "n"},
                    {"inner", "i"},
                    {"firms", "b"},
                    {"final", "f"}},
                   "abbreviations", writer);
  CompileWordKinds(record, "abbreviations", {{"numbered_endings", ""}}, "numbered_endings", writer);
  CheckKeys(record, "abbreviations",
            {"titles", "leading", "numbered", "numbered_endings", "inner", "firms", "final"});
  const std::vector<std::string_view> lists = {"after_time_of_day",
                                               "openers",
                                               "labels",
                                               "behind_ordinals",
                                               "going_on",
                                               "behind_hyphen",
                                               "vowels",
                                               "unit_letters",
                                               "unit_words",
                                               "century_letters",
                                               "surname_ends",
                                               "initial_labels",
                                               "pauses",
                                               "speech_ends",
                                               "before_quotations",
                                               "speech_closers",
                                               "speech_sequels",
                                               "asking",
                                               "smileys",
                                               "joined_conjunctions",
                                               "domains",
                                               "negations"};
  std::vector<std::string_view> keys = {"starters", "particles", "reporting",
                                        "reporting_behind_name"};
  keys.insert(keys.end(), lists.begin(), lists.end());
  CheckKeys(record, "sentences", keys);
  CompileWordKinds(record, "sentences", {{"starters", "s"}, {"particles", "p"}}, "starters",
                   writer);
  CompileWordKinds(record, "sentences", {{"reporting", "v"}, {"reporting_behind_name", "n"}},
                   "reporting", writer);
  for (const std::string_view key : lists) {
    CompileWordKinds(record, "sentences", {{key, ""}}, key, writer);
  }
  CheckKeys(record, "clauses", {"behind_comma", "alone", "before_comma", "comma"});
  for (const std::string_view key : {"behind_comma", "alone", "before_comma"}) {
    CompileWordKinds(record, "clauses", {{key, ""}}, key, writer);
  }
  CompileTexts(record, "clauses", {"comma"}, writer);
  CheckKeys(record, "identification",
            {"function_words", "mistaken_for", "words_of_its_own", "in_doubt"});
  for (const std::string_view key : {"function_words", "words_of_its_own"}) {
    CompileWordKinds(record, "identification", {{key, ""}}, key, writer);
  }
  CompileTexts(record, "identification", {"mistaken_for", "in_doubt"}, writer);
}

}  // namespace

const SectionCompiler& LanguageSections() {
  static const SectionCompiler compiler{
      {"traits", "abbreviations", "sentences", "clauses", "identification"}, Compile};
  return compiler;
}

void CheckKeys(const RecordSource& record, std::string_view section,
               const std::vector<std::string_view>& keys) {
  for (const RecordEntry& entry : record.Entries(section)) {
    if (std::ranges::find(keys, entry.key) != keys.end()) continue;
    std::string expected = "one of";
    for (const std::string_view key : keys) expected.append(" \"").append(key).append("\"");
    Refuse(entry.place, expected, entry.key);
  }
}

void CompileWordLists(const RecordSource& record, std::string_view section,
                      const std::vector<std::string_view>& keys, ImageWriter& writer) {
  CheckKeys(record, section, keys);
  for (const std::string_view key : keys) {
    CompileWordKinds(record, section, {{key, ""}}, key, writer);
  }
}

void CompileWordKinds(const RecordSource& record, std::string_view section,
                      const std::vector<WordKind>& kinds, std::string_view table,
                      ImageWriter& writer) {
  for (const WordKind& kind : kinds) {
    ForEachPart(record.Value(section, kind.key), ' ',
                [&](std::string_view word) { writer.Add(table, word, kind.letter); });
  }
}

}  // namespace synoptic::language
