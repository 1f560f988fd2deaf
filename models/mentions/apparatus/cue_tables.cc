#include <map>
#include <utility>

#include "models/language/characters.hpp"
#include "models/language/icu.hpp"
#include "models/mentions/apparatus/cues.hpp"

namespace synoptic::mentions {
namespace {

constexpr std::pair<std::string_view, Cue> kLists[] = {
    {"agencies", Cue::kAgency},
    {"bylines", Cue::kByline},
    {"byline_labels", Cue::kBylineLabel},
    {"cities", Cue::kCity},
    {"copyrights", Cue::kCopyright},
    {"credits", Cue::kCredit},
    {"credits_by", Cue::kCreditBy},
    {"credit_ends", Cue::kCreditEnd},
    {"date_keys", Cue::kDateKey},
    {"place_keys", Cue::kPlaceKey},
    {"dateline_ends", Cue::kDatelineEnd},
    {"dateline_verbs", Cue::kDatelineVerb},
    {"directions", Cue::kDirection},
    {"contacts", Cue::kContact},
    {"hours", Cue::kHour},
    {"labels", Cue::kLabel},
    {"page_labels", Cue::kLabel},
    {"networks", Cue::kNetwork},
    {"prompts", Cue::kPrompt},
    {"prompt_objects", Cue::kPromptObject},
    {"states", Cue::kCountry},
    {"name_words", Cue::kNameWord},
    {"notes", Cue::kNote},
    {"references", Cue::kReference},
    {"open_references", Cue::kOpenReference},
    {"topics", Cue::kTopics},
    {"sources", Cue::kSource},
    {"stamps", Cue::kStamp},
    {"stamp_words", Cue::kStampWord},
    {"place_words", Cue::kPlaceWord},
};

// All that a phrase may say: its letters.
using Phrases = std::map<std::string, std::string, std::less<>>;

void Add(std::string_view phrase, Cue cue, Phrases& phrases) {
  std::string folded;
  for (std::size_t i = 0; i < phrase.size();) {
    const bool is_slot = phrase[i] == '#';
    if (is_slot) ++i;
    if (is_slot) {
      folded += '#';
    } else {
      AppendFolded(phrase, i, folded);
    }
  }
  std::string& letters = phrases[folded];
  const char letter = static_cast<char>(cue);
  if (letters.find(letter) == std::string::npos) letters += letter;
}

// The phrases of a list, as cues of one kind.
void AddList(std::string_view list, Cue cue, Phrases& phrases) {
  language::ForEachPart(list, '|', [&](std::string_view phrase) { Add(phrase, cue, phrases); });
}

void AddAll(const language::RecordSource& record, Phrases& phrases) {
  for (const auto& [key, cue] : kLists) {
    for (const language::RecordEntry& entry : record.Entries("apparatus")) {
      if (entry.key == key) AddList(entry.value, cue, phrases);
    }
  }
  for (const auto& [section, cue] :
       {std::pair("cities", Cue::kCity), std::pair("regions", Cue::kCountry)}) {
    for (const language::RecordEntry& entry : record.Entries(section)) {
      AddList(entry.value, cue, phrases);
    }
  }
}

void Compile(const language::RecordSource& record, const language::RecordSource& root,
             language::ImageWriter& writer) {
  std::vector<std::string_view> keys;
  for (const auto& [key, cue] : kLists) keys.push_back(key);
  language::CheckKeys(record, "apparatus", keys);
  Phrases phrases;
  AddAll(record, phrases);
  if (record.lang != root.lang) AddAll(root, phrases);
  for (const auto& [phrase, letters] : phrases) writer.Add("apparatus", phrase, letters);
}

}  // namespace

void AppendFolded(std::string_view text, std::size_t& i, std::string& folded) {
  constexpr UChar32 kFirstWide = 0xFF01;
  constexpr UChar32 kLastWide = 0xFF5E;
  constexpr UChar32 kWide = 0xFEE0;  // From ASCII.
  const auto narrow = [](UChar32 c) { return c >= kFirstWide && c <= kLastWide ? c - kWide : c; };
  UChar32 c = narrow(language::NextCharacter(text, i));
  const auto skip = [&](auto is_more) {
    for (std::size_t next = i; next < text.size(); i = next) {
      if (!is_more(narrow(language::NextCharacter(text, next)))) break;
    }
  };
  if (language::IsSpace(c)) {
    skip([](UChar32 more) { return language::IsSpace(more); });
    c = ' ';
  } else if (language::IsDigit(c)) {
    skip([](UChar32 more) { return language::IsDigit(more); });
    c = '#';
  } else if (c == 0x2019 || c == 0x2018) {
    c = '\'';
  } else if (c == 0x130 || c == 0x131) {  // The Turkish letters, whatever language has them.
    c = 'i';
  } else if (c >= 0) {
    c = u_foldCase(c, U_FOLD_CASE_DEFAULT);
  }
  if (c >= 0) language::AppendCharacter(c, folded);
}

const language::SectionCompiler& ApparatusSections() {
  static const language::SectionCompiler compiler{{"apparatus"}, Compile};
  return compiler;
}

}  // namespace synoptic::mentions
