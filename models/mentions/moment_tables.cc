#include "models/mentions/moment_tables.hpp"

#include <map>
#include <string>
#include <string_view>
#include <utility>

#include "models/language/records/sections.hpp"
#include "models/language/words/words.hpp"

namespace synoptic::mentions {
namespace {

using language::RecordSource;

constexpr std::pair<std::string_view, char> kLists[] = {
    {"now", 'n'}, {"still", 's'}, {"until", 'u'}, {"tolls", 't'}};

// As the words of a text.
std::string FormsOf(std::string_view phrase, std::string_view lang) {
  std::string forms;
  language::WordSplitter splitter(lang);
  for (const language::WordView& word : splitter.Split(phrase)) {
    if (!forms.empty()) forms += ' ';
    forms += word.form;
  }
  return forms;
}

void Compile(const RecordSource& record, const RecordSource&, language::ImageWriter& writer) {
  language::CheckKeys(record, "moments", {"now", "still", "until", "tolls"});
  std::map<std::string, std::string> kinds;
  for (const auto& list : kLists) {
    const char letter = list.second;
    language::ForEachPart(record.Value("moments", list.first), '|', [&](std::string_view phrase) {
      std::string& letters = kinds[FormsOf(phrase, record.lang)];
      if (letters.find(letter) == std::string::npos) letters += letter;
    });
  }
  for (const auto& [forms, letters] : kinds) writer.Add("moments", forms, letters);
}

}  // namespace

const language::SectionCompiler& MomentSections() {
  static const language::SectionCompiler compiler{{"moments"}, Compile};
  return compiler;
}

}  // namespace synoptic::mentions
