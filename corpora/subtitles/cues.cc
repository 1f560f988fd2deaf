// Both formats are read alike, since files are as programs left them: numbers are missing, hours
// are left out, a point stands where SRT has a comma, no blank line separates cues. Only a line of
// times begins a cue. Whether the line in front of it is its number or name, or the last of the cue
// before, is told by what it is and by the blank lines about it.

#include "corpora/subtitles/cues.hpp"

#include <algorithm>
#include <charconv>
#include <optional>

#include "corpora/lines.hpp"
#include "synoptic/error.hpp"
#include "synoptic/internal/byte_order_mark.hpp"
#include "synoptic/text.hpp"

namespace synoptic::corpora::subtitles {
namespace {

constexpr std::string_view kArrow = "-->";

/// Up to six digits, which are taken from the text.
std::optional<std::int64_t> TakeNumber(std::string_view& text) {
  constexpr std::size_t kMostDigits = 6;
  std::int64_t number = 0;
  std::size_t digits = 0;
  for (; digits < text.size() && IsAsciiDigit(text[digits]); ++digits) {
    if (digits == kMostDigits) return std::nullopt;
    number = number * 10 + (text[digits] - '0');
  }
  if (digits == 0) return std::nullopt;
  text.remove_prefix(digits);
  return number;
}

/// ",5" is half of a second; what is behind thousandths is passed over.
std::int64_t TakeThousandths(std::string_view& text) {
  std::int64_t thousandths = 0;
  std::int64_t place = 100;
  while (!text.empty() && IsAsciiDigit(text.front())) {
    thousandths += (text.front() - '0') * place;
    place /= 10;
    text.remove_prefix(1);
  }
  return thousandths;
}

void SkipBlanks(std::string_view& text) {
  while (text.starts_with(' ') || text.starts_with('\t')) text.remove_prefix(1);
}

struct Time {
  std::int64_t ms = 0;
  bool is_full = false;  ///< It has hours or a fraction: no time of day in prose has both parts.
};

/// "1:02:03,500", "02:03.5".
std::optional<Time> TakeTime(std::string_view& text) {
  std::int64_t seconds = 0;
  int parts = 0;
  for (; parts < 3; ++parts) {
    if (parts > 0) {
      if (!text.starts_with(':')) break;
      text.remove_prefix(1);
    }
    const std::optional<std::int64_t> part = TakeNumber(text);
    if (!part) return std::nullopt;
    seconds = seconds * 60 + *part;
  }
  if (parts < 2) return std::nullopt;
  Time time{seconds * 1000, parts == 3};
  const bool has_fraction = text.size() > 1 &&
                            std::string_view(",.;:").find(text[0]) != std::string_view::npos &&
                            (IsAsciiDigit(text[1]) || text[1] == ' ');
  if (has_fraction) {
    std::string_view rest = text.substr(1);
    SkipBlanks(rest);
    if (!rest.empty() && IsAsciiDigit(rest.front())) {
      time.ms += TakeThousandths(rest);
      time.is_full = true;
      text = rest;
    }
  }
  return time;
}

struct Times {
  std::int64_t begin_ms = 0;
  std::optional<std::int64_t> end_ms;
};

// "align:start position:10%", "X1:40 X2:600": what stands behind times and says how a cue is shown.
// Anything else is what somebody says of them: an index of a recording.
bool AreSettings(std::string_view rest) {
  for (SkipBlanks(rest); !rest.empty(); SkipBlanks(rest)) {
    const std::string_view setting = rest.substr(0, rest.find_first_of(" \t"));
    const std::size_t colon = setting.find(':');
    if (colon == 0 || colon >= setting.size() - 1) return false;
    rest.remove_prefix(setting.size());
  }
  return true;
}

/// Whether a line has two times and nothing else, with some other arrow between them, or slips in
/// figures: "00:00:04,000 -> 00:00:06,000", "00:00:1O,000 --> 00:00:12,000".
bool LooksLikeTimes(std::string_view line) {
  constexpr std::string_view kOthers = ":,.;->=OoIl \t\xE2\x80\x93\x94\x86\x92";
  if (line.empty() || line.size() > 60) return false;
  std::size_t digits = 0;
  std::size_t colons = 0;
  std::size_t fractions = 0;
  for (const char c : line) {
    digits += IsAsciiDigit(c);
    colons += c == ':';
    fractions += c == ',' || c == '.';
    if (!IsAsciiDigit(c) && kOthers.find(c) == std::string_view::npos) return false;
  }
  return colons >= 2 && colons + fractions >= 4 && digits >= 8 &&
         line.find_first_of("->\xE2", line.find(':')) != std::string_view::npos;
}

/// The arrows that people write instead: one hyphen, a dash, "=>".
std::size_t ArrowAt(std::string_view text) {
  constexpr std::string_view kArrows[] = {"-->",     "->",     "--->",   "==>",    "=>", "\u2013>",
                                          "\u2014>", "\u2192", "\u2013", "\u2014", "--", "-"};
  for (const std::string_view arrow : kArrows) {
    if (text.starts_with(arrow)) return arrow.size();
  }
  return 0;
}

/// Two full times with any of those between them.
std::optional<Times> ParseLooseTimes(std::string_view line) {
  const std::optional<Time> begin = TakeTime(line);
  SkipBlanks(line);
  const std::size_t arrow = ArrowAt(line);
  line.remove_prefix(arrow);
  SkipBlanks(line);
  const std::optional<Time> end = TakeTime(line);
  if (!begin || !end || arrow == 0 || !begin->is_full || !end->is_full || !line.empty()) return {};
  return Times{begin->ms, end->ms};
}

std::optional<Times> ParseTimes(std::string_view line) {
  std::string_view rest = line;
  const std::optional<Time> begin = TakeTime(rest);
  if (!begin || !begin->is_full) return std::nullopt;
  SkipBlanks(rest);
  if (!rest.starts_with(kArrow)) return std::nullopt;
  rest.remove_prefix(kArrow.size());
  SkipBlanks(rest);
  Times times{begin->ms, std::nullopt};
  if (rest.empty()) return times;
  const std::optional<Time> end = TakeTime(rest);
  if (!end || !(rest.empty() || rest.front() == ' ' || rest.front() == '\t')) return std::nullopt;
  if (!AreSettings(rest)) return std::nullopt;
  times.end_ms = end->ms;
  return times;
}

bool IsNumber(std::string_view line) {
  return !line.empty() && line.size() <= 9 && std::ranges::all_of(line, IsAsciiDigit);
}

bool BeginsBlock(std::string_view line) {
  return std::ranges::any_of(std::initializer_list<std::string_view>{"NOTE", "STYLE", "REGION"},
                             [&](std::string_view block) {
                               return line.starts_with(block) && (line.size() == block.size() ||
                                                                  IsAsciiSpace(line[block.size()]));
                             });
}

class Reader {
 public:
  Reader(std::string_view bytes, const std::string& name) : bytes_(bytes), name_(name) {}

  std::vector<Cue> Read() {
    std::size_t begin = BehindByteOrderMark(bytes_);
    is_web_ = SkipSpace(bytes_.substr(begin)).starts_with("WEBVTT");
    is_in_block_ = is_web_;
    cues_.reserve(std::min(CountArrows(), kMaxCues));
    while (begin < bytes_.size()) {
      const std::size_t end = std::min(bytes_.find_first_of("\r\n", begin), bytes_.size());
      ++line_;
      ReadLine(Trim(bytes_, {begin, end}));
      begin = end + (bytes_.substr(end).starts_with("\r\n") ? 2 : 1);
    }
    if (cues_.empty()) Fail(ErrorCode::kInvalidFormat, "expected subtitles, found no times");
    Close(last_.end);
    return std::move(cues_);
  }

 private:
  std::size_t CountArrows() const {
    std::size_t count = 0;
    for (std::size_t at = bytes_.find(kArrow); at != std::string_view::npos;
         at = bytes_.find(kArrow, at + kArrow.size())) {
      ++count;
    }
    return count;
  }

  [[noreturn]] void Fail(ErrorCode code, const std::string& what) const {
    throw Error(code, name_ + ":" + std::to_string(line_) + ": " + what);
  }

  [[noreturn]] void RefuseTimes(std::string_view line) const {
    Fail(ErrorCode::kInvalidFormat,
         "expected times such as 00:00:01,000 --> 00:00:03,500, found \"" +
             ReplaceInvalidUtf8(line.substr(0, 60)) + "\"");
  }

  void ReadLine(Span span) {
    const std::string_view line = Slice(bytes_, span);
    if (line.empty()) {
      is_in_block_ = false;
      is_after_blank_ = true;
      return;
    }
    if (line.find(kArrow) != std::string_view::npos) {
      if (const std::optional<Times> times = ParseTimes(line)) return Begin(*times, span);
      if (IsAsciiDigit(line.front()) && !(is_in_block_ && is_web_)) {
        RefuseTimes(line);
      }
    }
    if (!is_in_block_ && !cues_.empty() && LooksLikeTimes(line)) {
      if (const std::optional<Times> times = ParseLooseTimes(line)) return Begin(*times, span);
      RefuseTimes(line);
    }
    if (is_web_ && is_after_blank_ && BeginsBlock(line)) is_in_block_ = true;
    if (!is_in_block_) {
      before_last_ = last_.end;
      last_ = span;
      last_follows_blank_ = is_after_blank_;
    }
    is_after_blank_ = false;
  }

  // The number or the name of a cue stands in front of its times.
  void Begin(const Times& times, Span line) {
    const std::string_view last = Slice(bytes_, last_);
    bool is_label = false;
    if (IsNumber(last)) {
      std::int64_t number = 0;
      std::from_chars(last.data(), last.data() + last.size(), number);
      is_label = !is_after_blank_ || number == number_ + 1;
      if (is_label) number_ = number;
    } else {
      is_label = is_web_ && last_follows_blank_ && !is_after_blank_;
    }
    Close(is_label ? before_last_ : last_.end);
    if (cues_.size() == kMaxCues) {
      Fail(ErrorCode::kTooLarge, "more than " + std::to_string(kMaxCues) + " cues");
    }
    if (!cues_.empty() && lacks_end_) {
      cues_.back().end_ms = std::max(cues_.back().begin_ms, times.begin_ms);
    }
    lacks_end_ = !times.end_ms;
    cues_.push_back({{line.end, line.end},
                     times.begin_ms,
                     std::max(times.begin_ms, times.end_ms.value_or(times.begin_ms))});
    last_ = {line.end, line.end};
    before_last_ = line.end;
    last_follows_blank_ = is_after_blank_ = is_in_block_ = false;
  }

  void Close(std::size_t end) {
    if (!cues_.empty()) cues_.back().text.end = std::max(end, cues_.back().text.begin);
  }

  std::string_view bytes_;
  const std::string& name_;
  std::vector<Cue> cues_;
  std::size_t line_ = 0;
  std::int64_t number_ = 0;
  bool is_web_ = false;
  bool is_in_block_ = false;  ///< A head, a note or a style, up to a blank line.
  bool is_after_blank_ = true;
  bool lacks_end_ = false;
  Span last_;                    ///< The last line that is not blank.
  std::size_t before_last_ = 0;  ///< Where the one before it ends.
  bool last_follows_blank_ = false;
};

}  // namespace

bool IsTimes(std::string_view line) { return ParseTimes(line).has_value(); }

std::vector<Cue> ReadCues(std::string_view bytes, const std::string& name) {
  return Reader(bytes, name).Read();
}

}  // namespace synoptic::corpora::subtitles
