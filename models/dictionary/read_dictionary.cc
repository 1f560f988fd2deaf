// A line is read by what it holds: a tab, or hunalign's " @ ". hunalign writes the second language
// first, and says nowhere which it is, so that its columns may be of either article.

#include <charconv>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "models/dictionary/content.hpp"
#include "models/vectors/line_reader.hpp"
#include "synoptic/dictionary.hpp"
#include "synoptic/error.hpp"
#include "synoptic/internal/byte_order_mark.hpp"
#include "synoptic/text.hpp"

namespace synoptic {
namespace {

constexpr std::string_view kAt = " @ ";

std::string_view Trimmed(std::string_view text) {
  while (text.starts_with(' ')) text.remove_prefix(1);
  while (text.ends_with(' ')) text.remove_suffix(1);
  return text;
}

std::vector<std::string_view> SplitAt(std::string_view text, std::string_view separator) {
  std::vector<std::string_view> parts;
  for (;;) {
    const std::size_t end = text.find(separator);
    parts.push_back(Trimmed(text.substr(0, end)));
    if (end == std::string_view::npos) return parts;
    text.remove_prefix(end + separator.size());
  }
}

struct Languages {
  std::string first;
  std::string second;
};

// Of "# nl<tab>en"; nothing of any other comment.
std::optional<Languages> LanguagesOf(std::string_view comment) {
  const std::vector<std::string_view> parts = SplitAt(comment.substr(1), "\t");
  if (parts.size() != 2 || parts[0] == parts[1]) return std::nullopt;
  Languages languages{std::string(parts[0]), std::string(parts[1])};
  if (!IsKnownLanguage(languages.first) || !IsKnownLanguage(languages.second)) return std::nullopt;
  return languages;
}

float WeightOf(std::string_view text, const vectors::LineReader& lines) {
  float weight = 0;
  const char* const end = text.data() + text.size();
  const auto parsed = std::from_chars(text.data(), end, weight);
  if (parsed.ec == std::errc() && parsed.ptr == end && weight > 0 && weight <= 1) return weight;
  lines.Refuse("a weight above 0 and up to 1 in the third column", vectors::Excerpt(text));
}

Dictionary::Entry EntryOf(std::string_view line, const vectors::LineReader& lines) {
  const bool has_tab = line.find('\t') != std::string_view::npos;
  const std::vector<std::string_view> parts = SplitAt(line, has_tab ? "\t" : kAt);
  const bool fits = parts.size() == 2 || (has_tab && parts.size() == 3);
  if (!fits || parts[0].empty() || parts[1].empty()) {
    lines.Refuse(
        "a word and its translation with a tab between them, perhaps a third column with the "
        "weight, or with \" @ \" between them",
        vectors::Excerpt(line));
  }
  Dictionary::Entry entry{std::string(parts[0]), std::string(parts[1])};
  const dictionary::Problem problem = dictionary::FindProblem(entry);
  if (!problem.expected.empty()) lines.Refuse(problem.expected, problem.found);
  if (parts.size() == 3) entry.weight = WeightOf(parts[2], lines);
  return entry;
}

[[noreturn]] void RefuseSize(const std::filesystem::path& file, const std::string& most) {
  throw Error(ErrorCode::kTooLarge, file.string() + ": expected a dictionary of at most " + most +
                                        ", found more; leave out what is rare");
}

}  // namespace

Dictionary ReadDictionary(const std::filesystem::path& file) {
  vectors::LineReader lines(file);
  std::vector<Dictionary::Entry> entries;
  Languages languages;
  std::size_t bytes = 0;
  while (auto line = lines.Next()) {
    if (lines.number() == 1) line->remove_prefix(BehindByteOrderMark(*line));
    if (line->empty()) continue;
    if (line->starts_with('#')) {
      if (lines.number() == 1) languages = LanguagesOf(*line).value_or(Languages());
      continue;
    }
    bytes += line->size();
    if (bytes > Dictionary::kMostBytes) {
      RefuseSize(file, std::to_string(Dictionary::kMostBytes) + " bytes");
    }
    if (entries.size() == Dictionary::kMostEntries) {
      RefuseSize(file, std::to_string(Dictionary::kMostEntries) + " entries");
    }
    entries.push_back(EntryOf(*line, lines));
  }
  return Dictionary(ReplaceInvalidUtf8(file.filename().string()), std::move(entries),
                    std::move(languages.first), std::move(languages.second));
}

}  // namespace synoptic
