// A record as an article: its title and its paragraphs are written down, a line each, and read as
// plain text is, so that what a paragraph is by its words (a credit, a dateline) is found as
// everywhere. What the members say has precedence.

#include "corpora/json/articles.hpp"

#include <charconv>
#include <chrono>
#include <cstdint>
#include <utility>

#include "corpora/build_article.hpp"
#include "corpora/day.hpp"
#include "corpora/json/records.hpp"
#include "corpora/lines.hpp"
#include "corpora/markup/fragment.hpp"
#include "corpora/markup/writing.hpp"
#include "corpora/paragraphs.hpp"
#include "corpora/plain_text.hpp"
#include "corpora/recognise.hpp"
#include "synoptic/error.hpp"
#include "synoptic/text.hpp"

namespace synoptic::corpora::json {
namespace {

/// On one line: white space and control characters are single spaces, and a line end between
/// characters that are written without spaces is nothing.
std::string OnOneLine(std::string_view text) {
  std::string line;
  bool is_space = false;
  bool is_line_end = false;
  for (std::size_t at = 0; at < text.size(); ++at) {
    const char c = text[at];
    // Nearly all is words with a space between them, which stay as they are.
    if (!is_space) {
      const auto is_kept = [&](std::size_t i) {
        return i < text.size() && static_cast<unsigned char>(text[i]) > 0x20 && text[i] != 0x7F;
      };
      std::size_t end = at;
      while (is_kept(end) || (end > at && text[end - 1] != ' ' && end < text.size() &&
                              text[end] == ' ' && is_kept(end + 1))) {
        ++end;
      }
      line.append(text, at, end - at);
      if (end > at) {
        at = end - 1;
        continue;
      }
    }
    if ((static_cast<unsigned char>(c) <= 0x20 && c != '\t') || c == 0x7F) {
      is_space = true;
      is_line_end |= c == '\n' || c == '\r';
      continue;
    }
    if (is_space && !line.empty()) {
      const bool is_joined = is_line_end && line.size() >= 3 &&
                             markup::IsUnspaced(std::string_view(line).substr(line.size() - 3)) &&
                             markup::IsUnspaced(text.substr(at));
      if (!is_joined) line += ' ';
    }
    is_space = is_line_end = false;
    line += c;
  }
  return std::string(Slice(line, Trim(line, {0, line.size()})));
}

/// Of a text its paragraphs as those of plain text; of several texts, each is one at least.
std::vector<std::string> ParagraphsOf(const Record& record, ReadOptions::Lines lines) {
  std::vector<std::string> paragraphs;
  for (const std::string& written : record.texts) {
    const std::string text = markup::WithoutMarkup(written);
    for (const Span span : FindParagraphs(text, lines)) {
      std::string paragraph = OnOneLine(Slice(text, span));
      if (!paragraph.empty()) paragraphs.push_back(std::move(paragraph));
    }
  }
  return paragraphs;
}

/// "1710745200", seconds or milliseconds since 1970, as data frames write dates.
std::string DayOfSeconds(std::string_view number) {
  std::int64_t seconds = 0;
  const std::string_view whole = number.substr(0, number.find('.'));
  const auto [end, failure] = std::from_chars(whole.data(), whole.data() + whole.size(), seconds);
  if (failure != std::errc() || end != whole.data() + whole.size()) return {};
  if (whole.size() >= 12) seconds /= 1000;
  constexpr std::int64_t kOfADay = 86'400;
  constexpr std::int64_t kMostDays = 100'000;
  const std::int64_t days = seconds / kOfADay;
  if (seconds < 0 || days > kMostDays) return {};
  const std::chrono::year_month_day day{std::chrono::sys_days(std::chrono::days(days))};
  return Day(static_cast<int>(day.year()), static_cast<int>(static_cast<unsigned>(day.month())),
             static_cast<int>(static_cast<unsigned>(day.day())));
}

std::string DateOf(std::string_view date) {
  const bool is_seconds = date.size() >= 9 &&
                          date.find_first_not_of("0123456789.") == std::string_view::npos &&
                          date.find('.') != 2;
  return is_seconds ? DayOfSeconds(date) : DayOf(date);
}

/// A told language that is one, as a primary subtag.
std::string LanguageOf(std::string_view lang) {
  std::string subtag(lang.substr(0, lang.find_first_of("-_ ,;")));
  for (char& c : subtag) {
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  }
  const bool is_tag = subtag.size() == 2 || subtag.size() == 3;
  return is_tag && IsKnownLanguage(subtag) ? subtag : std::string();
}

void SetKinds(bool has_title, Article& article) {
  if (!has_title || article.paragraphs.empty()) return;
  article.kinds.resize(article.paragraphs.size(), TextKind::kProse);
  for (TextKind& kind : article.kinds) {
    if (kind == TextKind::kHeadline) kind = TextKind::kSubheading;
  }
  article.kinds.front() = TextKind::kHeadline;
}

Published Build(const Record& record, const ReadOptions& options, const std::string& name) {
  const std::string title = OnOneLine(markup::WithoutMarkup(record.title));
  std::vector<std::string> paragraphs = ParagraphsOf(record, options.lines);
  const bool repeats_title = !paragraphs.empty() && paragraphs.front() == title;
  if (!title.empty() && !repeats_title) paragraphs.insert(paragraphs.begin(), title);
  std::string text;
  for (const std::string& paragraph : paragraphs) {
    text.append(text.empty() ? "" : "\n\n").append(paragraph);
  }
  ReadOptions plain = options;
  plain.lines = ReadOptions::Lines::kParagraph;
  if (plain.lang.empty()) plain.lang = LanguageOf(record.lang);
  Published published{BuildArticle(std::move(text), plain, name), OnOneLine(record.url)};
  Article& article = published.article;
  SetKinds(!title.empty(), article);
  if (!title.empty()) article.title = title;
  std::string date = DateOf(OnOneLine(record.date));
  if (!date.empty()) article.date = std::move(date);
  const std::string source = OnOneLine(markup::WithoutMarkup(record.source));
  const std::string byline = OnOneLine(markup::WithoutMarkup(record.byline));
  if (!source.empty()) article.source = source;
  if (!byline.empty()) article.byline = byline;
  return published;
}

}  // namespace

bool IsJson(std::string_view bytes, const ReadOptions& options) {
  if (options.lines == ReadOptions::Lines::kSentence) return false;
  const Format format = Recognise(bytes).format;
  return format == Format::kJson || format == Format::kJsonLines;
}

std::vector<Published> ReadArticles(std::string_view bytes, const ReadOptions& options,
                                    const std::string& name, const std::string& base) {
  CheckLanguage(options.lang);
  if (bytes.size() > options.max_bytes) {
    throw Error(ErrorCode::kTooLarge,
                name + ": more than " + std::to_string(options.max_bytes) + " bytes of JSON");
  }
  CheckUtf8(bytes, name);
  std::vector<Published> articles;
  const std::vector<Record> records = ReadRecords(bytes, name, options.fields);
  for (std::size_t i = 0; i < records.size(); ++i) {
    const bool is_alone = records.size() == 1;
    Published published = Build(records[i], options, name);
    std::string& id = published.article.id;
    if (!is_alone || options.id.empty()) id = OnOneLine(records[i].id);
    if (!is_alone && id.empty()) id = base + '#' + std::to_string(i + 1);
    articles.push_back(std::move(published));
  }
  return articles;
}

Article ReadArticle(std::string_view bytes, const ReadOptions& options, const std::string& name) {
  std::vector<Published> articles = ReadArticles(bytes, options, name, name);
  if (articles.size() == 1) return std::move(articles.front().article);
  throw Error(ErrorCode::kInvalidArgument,
              name + ": " + std::to_string(articles.size()) +
                  " articles, expected one (synoptic::io::ReadArticles of <synoptic/io/read.hpp> "
                  "reads them)");
}

}  // namespace synoptic::corpora::json
