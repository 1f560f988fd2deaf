#include "models/mentions/names/name_tables.hpp"

#include <algorithm>
#include <iterator>
#include <map>
#include <string>
#include <vector>

#include "models/language/characters.hpp"
#include "models/language/icu.hpp"
#include "models/language/words/variants.hpp"
#include "models/language/words/words.hpp"
#include "models/mentions/names/known_names.hpp"

namespace synoptic::mentions {
namespace {

using language::RecordEntry;
using language::RecordSource;

// A word and its other forms: an entry of `endings` says what its end becomes, the first that fits;
// "*" is any. Names of several words are not inflected.
std::vector<std::string> FormsOf(std::string_view word, const std::vector<RecordEntry>& endings) {
  std::vector<std::string> forms{std::string(word)};
  if (word.find(' ') != std::string_view::npos) return forms;
  for (const RecordEntry& entry : endings) {
    const std::string_view ending = entry.key == "*" ? std::string_view() : entry.key;
    if (!word.ends_with(ending)) continue;
    const std::string_view stem = word.substr(0, word.size() - ending.size());
    language::ForEachPart(entry.value, ' ', [&](std::string_view form) {
      forms.push_back(std::string(stem).append(form));
    });
    break;
  }
  return forms;
}

bool IsInCapitals(std::string_view name) {
  std::size_t capitals = 0;
  for (std::size_t i = 0; i < name.size();) {
    const UChar32 c = language::NextCharacter(name, i);
    if (language::IsSmall(c)) return false;
    capitals += language::IsCapital(c);
  }
  return capitals > 1;
}

bool BeginsSmall(std::string_view name) {
  std::size_t i = 0;
  return !name.empty() && language::IsSmall(language::NextCharacter(name, i));
}

class NameTables {
 public:
  NameTables(const RecordSource& record, language::ImageWriter& writer)
      : record_(record),
        traits_(language::TraitsOf(record.lang)),
        is_spaced_(!traits_.is_unspaced),
        writer_(writer) {}

  void Compile(const RecordSource& root) {
    // What comes first has precedence.
    AddNames(record_);
    if (record_.lang != root.lang) AddNames(root);
    AddPlaces("regions");
    AddPeoples();
    AddPlaces("cities");
    AddIssuers();
    for (const auto& [head, length] : longest_) {
      writer_.Add("longest_names", head, std::to_string(length));
    }
  }

 private:
  void Add(std::string_view name, std::string_view value, Writing writing) {
    if (!is_spaced_) {
      const bool has_spaces = name.find(' ') != std::string_view::npos;
      const bool is_latin = static_cast<unsigned char>(name.front()) < 0x80;
      if (!has_spaces && !is_latin) {
        AddForm(language::FoldVariants(std::string(name), record_.lang), value, writing);
        return;
      }
    }
    std::string forms;
    language::WordSplitter splitter(record_.lang);
    for (const language::WordView& word : splitter.Split(name)) {
      if (!forms.empty()) forms += ' ';
      forms += word.form;
    }
    if (!forms.empty()) AddForm(forms, value, writing);
  }

  void AddForm(const std::string& form, std::string_view value, Writing writing) {
    std::size_t first = 0;
    language::NextCharacter(form, first);
    const bool is_word = static_cast<unsigned char>(form.front()) < 0x80 || is_spaced_;
    const std::string head = is_word ? form.substr(0, form.find(' ')) : form.substr(0, first);
    const std::size_t length =
        is_word ? 1 + static_cast<std::size_t>(std::ranges::count(form, ' ')) : form.size();
    std::size_t& longest = longest_[head];
    longest = std::max(longest, length);
    const char letter = static_cast<char>('0' + static_cast<int>(writing));
    writer_.Add("known_names", form, letter + std::string(value));
  }

  void AddNames(const RecordSource& record) {
    for (const RecordEntry& entry : record.Entries("names")) {
      language::ForEachPart(entry.value, '|', [&](std::string_view name) {
        const Writing writing = IsInCapitals(name)  ? Writing::kCapitals
                                : BeginsSmall(name) ? Writing::kAny
                                                    : Writing::kCapital;
        Add(name, entry.key, writing);
      });
    }
  }

  void AddPlaces(std::string_view section) {
    const bool is_region = section == "regions";
    for (const RecordEntry& entry : record_.Entries(section)) {
      const std::string value = is_region ? "region " + entry.key : entry.key;
      language::ForEachPart(entry.value, '|', [&](std::string_view name) {
        for (const std::string& form : FormsOf(name, record_.Entries("endings of places"))) {
          const bool is_acronym = is_region && IsInCapitals(form);
          Add(form, value, is_acronym ? Writing::kCapitals : Writing::kCapital);
        }
      });
    }
  }

  void AddPeoples() {
    for (const RecordEntry& entry : record_.Entries("peoples")) {
      const std::string value = "region " + entry.key;
      const bool is_adjective = BeginsSmall(entry.value) && traits_.has_adjectives_of_peoples;
      AddPeople(
          entry.value, value,
          is_adjective || traits_.definite_language_names ? Writing::kAny : Writing::kCapital);
    }
  }

  void AddIssuers() {
    for (const RecordEntry& entry : record_.Entries("issuers")) {
      language::ForEachPart(entry.value, '|', [&](std::string_view name) {
        AddPeople(name, "region " + entry.key, Writing::kIssuer);
      });
    }
  }

  void AddPeople(std::string_view name, const std::string& value, Writing writing) {
    if (traits_.definite_language_names) return AddDefinite(name, value, writing);
    for (const std::string& form : FormsOf(name, record_.Entries("endings of peoples"))) {
      Add(form, value, writing);
    }
  }

  // "الألمانية", the language: "ألماني", "ألمانية", with or without "ال".
  void AddDefinite(std::string_view language, std::string_view value, Writing writing) {
    constexpr std::string_view kArticle = "ال";
    constexpr std::string_view kFeminine = "ة";
    if (!language.starts_with(kArticle) || !language.ends_with(kFeminine)) return;
    for (const std::string_view form :
         {language, language.substr(0, language.size() - kFeminine.size())}) {
      Add(form, value, writing);
      Add(form.substr(kArticle.size()), value, writing);
    }
  }

  const RecordSource& record_;
  const language::Traits& traits_;
  bool is_spaced_;
  language::ImageWriter& writer_;
  std::map<std::string, std::size_t> longest_;
};

void CompileNames(const RecordSource& record, const RecordSource& root,
                  language::ImageWriter& writer) {
  NameTables(record, writer).Compile(root);
}

// The forms of the words of a list.
void AddForms(const RecordSource& record, std::string_view section, std::string_view key,
              std::string_view table, std::string_view letter, language::ImageWriter& writer) {
  language::WordSplitter splitter(record.lang);
  for (const language::WordView& word : splitter.Split(record.Value(section, key))) {
    writer.Add(table, word.form, letter);
  }
}

// Entries are "kind latin = characters", where some depend on others: "а<е" is е behind а, "ん>ア"
// ん before ア. A kind is known by its letter.
void CompileTransliteration(const RecordSource& record, language::ImageWriter& writer) {
  constexpr std::string_view kKinds[] = {"latin", "cyrillic", "arabic",
                                         "han",   "kana",     "devanagari"};
  for (const RecordEntry& entry : record.Entries("transliteration")) {
    const std::size_t space = std::min(entry.key.find(' '), entry.key.size());
    const std::string_view kind = std::string_view(entry.key).substr(0, space);
    if (std::ranges::find(kKinds, kind) == std::end(kKinds)) {
      language::Refuse(entry.place, "a kind of characters, such as \"latin\"", kind);
    }
    const std::string_view latin = std::string_view(entry.key).substr(space);
    language::ForEachPart(entry.value, ' ', [&](std::string_view characters) {
      writer.Add("transliteration", characters,
                 std::string(kind.substr(0, 1)).append(latin.empty() ? latin : latin.substr(1)));
    });
  }
}

// Entries of "ordinals" are words, each with its number before it: "12 الثاني_عشر".
void CompileOrdinals(const RecordSource& record, language::ImageWriter& writer) {
  language::ForEachPart(record.Value("name words", "ordinals"), '|', [&](std::string_view entry) {
    const std::size_t space = std::min(entry.find(' '), entry.size() - 1);
    std::string forms;
    language::WordSplitter splitter(record.lang);
    for (const language::WordView& word : splitter.Split(entry.substr(space + 1))) {
      if (!forms.empty()) forms += ' ';
      forms += word.form;
    }
    writer.Add("name_ordinals", forms, entry.substr(0, space));
  });
}

void CompileNameWords(const RecordSource& record, const RecordSource&,
                      language::ImageWriter& writer) {
  language::CheckKeys(
      record, "name words",
      {"titles",          "no_names",       "calendar",    "prepositions", "particles",
       "inner_particles", "title_ends",     "noun_ends",   "articles",     "announcers",
       "adjective_ends",  "verb_ends",      "first_names", "namesakes",    "number_place",
       "sources_before",  "sources_behind", "whose_money", "ordinals",     "bodies",
       "parts",           "seats"});
  AddForms(record, "name words", "titles", "name_words", "t", writer);
  AddForms(record, "name words", "no_names", "name_words", "n", writer);
  AddForms(record, "name words", "calendar", "name_words", "n", writer);
  for (const std::string_view key :
       {"prepositions", "particles", "inner_particles", "title_ends", "noun_ends", "articles",
        "announcers", "adjective_ends", "verb_ends", "first_names", "number_place",
        "sources_before", "sources_behind", "whose_money"}) {
    language::CompileWordKinds(record, "name words", {{key, ""}}, key, writer);
  }
  // "who/region UN": a body, or a place, and what it is a part of.
  for (const std::string_view key : {"bodies", "parts", "seats"}) {
    language::ForEachPart(record.Value("name words", key), '|', [&](std::string_view part) {
      const std::size_t slash = std::min(part.find('/'), part.size());
      writer.Add(key, part.substr(0, slash), part.substr(std::min(slash + 1, part.size())));
    });
  }
  language::ForEachPart(record.Value("name words", "namesakes"), '|',
                        [&](std::string_view pair) { writer.Add("namesakes", pair, ""); });
  CompileOrdinals(record, writer);
  language::CheckKeys(record, "kind words", {"stems", "words", "north", "south", "east", "west"});
  for (const std::string_view point : {"north", "south", "east", "west"}) {
    AddForms(record, "kind words", point, "directions", point, writer);
  }
  AddForms(record, "kind words", "stems", "kind_stems", "", writer);
  AddForms(record, "kind words", "words", "kind_words", "", writer);
  language::CheckKeys(
      record, "names without capitals",
      {"titles", "no_names", "loanwords", "honorifics", "behind_country", "rulers"});
  AddForms(record, "names without capitals", "titles", "caseless_titles", "", writer);
  AddForms(record, "names without capitals", "no_names", "caseless_no_names", "", writer);
  for (const std::string_view key : {"loanwords", "honorifics", "behind_country"}) {
    language::CompileWordKinds(record, "names without capitals", {{key, ""}}, key, writer);
  }
  // "庇护:pius": how a ruler is called, and the value.
  language::ForEachPart(record.Value("names without capitals", "rulers"), ' ',
                        [&](std::string_view ruler) {
                          const std::size_t colon = std::min(ruler.find(':'), ruler.size());
                          writer.Add("rulers", ruler.substr(0, colon),
                                     ruler.substr(std::min(colon + 1, ruler.size())));
                        });
  language::CheckKeys(record, "transcription", {"mostly", "sometimes"});
  for (const std::string_view key : {"mostly", "sometimes"}) {
    language::ForEachPart(record.Value("transcription", key), ' ', [&](std::string_view entry) {
      std::size_t sounds = 0;
      language::NextCharacter(entry, sounds);
      writer.Add("transcription", entry.substr(0, sounds),
                 std::string(key.substr(0, 1)).append(entry.substr(sounds)));
    });
  }
  CompileTransliteration(record, writer);
}

}  // namespace

const language::SectionCompiler& NameSections() {
  static const language::SectionCompiler compiler{
      {"names", "regions", "peoples", "issuers", "cities", "endings of places",
       "endings of peoples"},
      CompileNames};
  return compiler;
}

const language::SectionCompiler& NameWordSections() {
  static const language::SectionCompiler compiler{
      {"name words", "kind words", "names without capitals", "transcription", "transliteration"},
      CompileNameWords};
  return compiler;
}

}  // namespace synoptic::mentions
