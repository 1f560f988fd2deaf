#include "models/mentions/cldr/rows.hpp"

#include <algorithm>

#include "models/mentions/figures/figure_tokens.hpp"

namespace synoptic::mentions {
namespace {

constexpr Locale kLocales[] = {
    {.lang = "ar", .decade = Locale::Decade::kPluralOnes, .today_is_the_day = true},
    {.lang = "de", .decade = Locale::Decade::kAdjective},
    {.lang = "en", .spellings = "en_GB", .decade = Locale::Decade::kPlural},
    {.lang = "fr", .number_dialects = "fr_CH"},
    {.lang = "pt", .spellings = "pt_PT", .number_dialects = "pt_PT"},
    {.lang = "ru", .decade = Locale::Decade::kOrdinal},
    {.lang = "zh", .spellings = "zh_Hant"},
};

}  // namespace

std::string ToUtf8(const icu::UnicodeString& text) {
  std::string utf8;
  text.toUTF8String(utf8);
  return utf8;
}

Locale LocaleOf(std::string_view lang) {
  for (const Locale& locale : kLocales) {
    if (locale.lang == lang) return locale;
  }
  return {.lang = lang};
}

void Rows::Add(std::string_view phrase, const PhraseRow& row) { AddTo("figures", phrase, row); }

void Rows::AddSymbol(std::string_view symbol, const PhraseRow& row) {
  AddTo("symbols", symbol, row);
}

void Rows::AddTo(std::string_view section, std::string_view phrase, const PhraseRow& row) {
  const bool is_symbol = section == "symbols";
  std::string key = std::string(section) + ' ' + std::to_string(static_cast<int>(row.role));
  const Tokens tokens = Tokenize(phrase, lang_);
  if (tokens.empty()) return;
  for (const Token& token : tokens) {
    key += token.gap == Gap::kNone || traits_.is_unspaced ? "|" : " ";
    key += is_symbol ? Slice(phrase, token.span) : std::string_view(token.form);
  }
  if (!seen_.insert(key).second) return;
  std::string visible(phrase);  // ICU hyphenates number words softly.
  constexpr std::string_view kSoftHyphen = "\u00AD";
  for (std::size_t at = 0; (at = visible.find(kSoftHyphen)) != std::string::npos;) {
    visible.erase(at, kSoftHyphen.size());
  }
  Put(section, KeyOf(row), visible, '|');
}

void Rows::Put(std::string_view section, const std::string& key, std::string_view text,
               char separator) {
  auto in = std::ranges::find(sections_, section, &Section::name);
  if (in == sections_.end()) {
    in = sections_.insert(in, Section{std::string(section), {}});
  }
  auto entry = std::ranges::find(in->entries, key, &Entry::key);
  if (entry == in->entries.end()) {
    entry = in->entries.insert(entry, Entry{key, {}, separator});
  }
  if (std::ranges::find(entry->texts, text) == entry->texts.end()) {
    entry->texts.emplace_back(text);
  }
}

std::string Rows::Write() const {
  constexpr std::size_t kWidth = 100;
  std::string out;
  for (const Section& section : sections_) {
    out.append("\n[").append(section.name).append("]\n");
    for (const Entry& entry : section.entries) {
      std::string line = entry.key + " =";
      for (std::size_t i = 0; i < entry.texts.size(); ++i) {
        const bool is_last = i + 1 == entry.texts.size();
        const std::string end = is_last || entry.separator == ' ' ? "" : "|";
        const bool is_behind_space = i == 0 || entry.separator == ' ';
        if (i > 0 && line.size() + entry.texts[i].size() > kWidth) {
          out.append(line).append("\n");
          line = " ";
        }
        if (is_behind_space || line == " ") line += ' ';
        line += entry.texts[i] + end;
      }
      out.append(line).append("\n");
    }
  }
  return out;
}

}  // namespace synoptic::mentions
