// SubStation Alpha, versions 4 and 4+: sections in brackets; in "[Events]" a line "Format:" names
// the columns, of which the last is the text and may hold commas, and each "Dialogue:" is a cue.
// Marks within the text ("{\\i1}", "\\N") are taken out where those of other subtitles are.

#include "corpora/subtitles/station.hpp"

#include <algorithm>
#include <charconv>
#include <cstddef>
#include <optional>

#include "corpora/lines.hpp"
#include "synoptic/error.hpp"
#include "synoptic/internal/byte_order_mark.hpp"
#include "synoptic/text.hpp"

namespace synoptic::corpora::subtitles {
namespace {

std::string Small(std::string_view text) {
  std::string small;
  for (const char c : text) small += AsciiLower(c);
  return small;
}

/// Where columns stand; that of the text is the last.
struct Columns {
  std::size_t begin = 1;
  std::size_t end = 2;
  std::size_t text = 9;
};

std::optional<Columns> ParseFormat(std::string_view names) {
  Columns columns{0, 0, 0};
  std::size_t count = 0;
  bool has_text = false;
  while (!names.empty()) {
    const std::size_t end = std::min(names.find(','), names.size());
    const std::string_view one = names.substr(0, end);
    const std::string name = Small(Slice(one, Trim(one, {0, one.size()})));
    if (name == "start") columns.begin = count;
    if (name == "end") columns.end = count;
    if (name == "text") columns.text = count;
    has_text = name == "text";
    ++count;
    names.remove_prefix(std::min(end + 1, names.size()));
  }
  if (!has_text || columns.begin == columns.end) return std::nullopt;
  return columns;
}

/// "0:01:02.50", in milliseconds.
std::optional<std::int64_t> ParseTime(std::string_view text) {
  text = Slice(text, Trim(text, {0, text.size()}));
  std::int64_t parts[4] = {};
  std::size_t digits = 0;
  for (std::size_t p = 0; p < 4; ++p) {
    const std::size_t size =
        std::min(p < 2 ? text.find(':') : text.find_first_of(".,"), text.size());
    if (size == 0 || size > 6 || !std::ranges::all_of(text.substr(0, size), IsAsciiDigit)) {
      return std::nullopt;
    }
    std::from_chars(text.data(), text.data() + size, parts[p]);
    digits = size;
    text.remove_prefix(std::min(size + 1, text.size()));
    if (p < 3 && text.empty()) return std::nullopt;
  }
  if (!text.empty()) return std::nullopt;
  std::int64_t thousandths = parts[3];
  for (; digits < 3; ++digits) thousandths *= 10;
  for (; digits > 3; --digits) thousandths /= 10;
  return ((parts[0] * 60 + parts[1]) * 60 + parts[2]) * 1000 + thousandths;
}

/// "{\\p1}" begins a drawing, whose text is its coordinates.
bool IsDrawing(std::string_view text) {
  for (std::size_t at = text.find("\\p"); at != std::string_view::npos;
       at = text.find("\\p", at + 2)) {
    if (at + 2 < text.size() && text[at + 2] >= '1' && text[at + 2] <= '9') return true;
  }
  return false;
}

class Reader {
 public:
  Reader(std::string_view bytes, const std::string& name) : bytes_(bytes), name_(name) {}

  std::vector<Cue> Read() {
    for (const Span span : SplitLines(bytes_)) {
      ++line_;
      ReadLine(Trim(bytes_, span));
    }
    if (cues_.empty()) Fail(ErrorCode::kInvalidFormat, "expected subtitles, found no dialogue");
    std::ranges::stable_sort(cues_, {}, &Cue::begin_ms);
    return std::move(cues_);
  }

 private:
  [[noreturn]] void Fail(ErrorCode code, const std::string& what) const {
    throw Error(code, name_ + ":" + std::to_string(line_) + ": " + what);
  }

  void ReadLine(Span span) {
    const std::string_view line = Slice(bytes_, span);
    if (line.starts_with('[')) {
      is_in_events_ = Small(line) == "[events]";
      return;
    }
    if (!is_in_events_) return;
    const std::size_t colon = line.find(':');
    if (colon == std::string_view::npos) return;
    const std::string key = Small(line.substr(0, colon));
    if (key == "format") {
      const std::optional<Columns> columns = ParseFormat(line.substr(colon + 1));
      if (!columns) {
        Fail(ErrorCode::kInvalidFormat, "expected columns Start, End and, the last, Text");
      }
      columns_ = *columns;
    } else if (key == "dialogue") {
      Dialogue({span.begin + colon + 1, span.end});
    }
  }

  void Dialogue(Span span) {
    std::optional<std::int64_t> begin;
    std::optional<std::int64_t> end;
    std::size_t at = span.begin;
    for (std::size_t column = 0; column < columns_.text; ++column) {
      const std::size_t comma = bytes_.find(',', at);
      if (comma == std::string_view::npos || comma >= span.end) {
        Fail(ErrorCode::kInvalidFormat,
             "expected " + std::to_string(columns_.text) +
                 " commas before the text of a line of dialogue, found " + std::to_string(column));
      }
      const std::string_view value = bytes_.substr(at, comma - at);
      if (column == columns_.begin) begin = ParseTime(value);
      if (column == columns_.end) end = ParseTime(value);
      at = comma + 1;
    }
    if (!begin || !end) {
      Fail(ErrorCode::kInvalidFormat, "expected times such as 0:00:01.00,0:00:03.50, found \"" +
                                          ReplaceInvalidUtf8(Slice(bytes_, span).substr(0, 60)) +
                                          "\"");
    }
    const Span text{at, span.end};
    if (IsDrawing(Slice(bytes_, text))) return;
    if (cues_.size() == kMaxCues) {
      Fail(ErrorCode::kTooLarge, "more than " + std::to_string(kMaxCues) + " cues");
    }
    cues_.push_back({text, *begin, std::max(*begin, *end)});
  }

  std::string_view bytes_;
  const std::string& name_;
  std::vector<Cue> cues_;
  std::size_t line_ = 0;
  Columns columns_;
  bool is_in_events_ = false;
};

}  // namespace

bool IsStationScript(std::string_view text) {
  text.remove_prefix(BehindByteOrderMark(text));
  return Small(FirstLine(SkipSpace(text)).substr(0, 13)) == "[script info]";
}

std::vector<Cue> ReadStationScript(std::string_view bytes, const std::string& name) {
  return Reader(bytes, name).Read();
}

}  // namespace synoptic::corpora::subtitles
