// The text of a cue: first its tags go (of SRT, WebVTT, and of ASS, which converters leave behind),
// then what describes sounds, then what tells who speaks. The name of a speaker, of <v John>,
// stands between two U+0001 until then.

#include "corpora/subtitles/speech.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <iterator>

#include "corpora/lines.hpp"
#include "corpora/markup/fragment.hpp"
#include "corpora/subtitles/letters.hpp"
#include "synoptic/span.hpp"

namespace synoptic::corpora::subtitles {
namespace {

constexpr char kSpeaker = '\x01';

constexpr std::string_view kTags[] = {"i",  "b", "u",  "s",  "c",    "v",    "lang",  "ruby",
                                      "rt", "p", "em", "br", "font", "span", "strong"};

/// The size of the tag that a text begins with, or 0; and its name.
struct Tag {
  std::size_t size = 0;
  std::string name;
  bool is_end = false;
};

Tag TagAt(std::string_view text) {
  constexpr std::size_t kLongest = 300;
  Tag tag;
  std::size_t at = 1;
  if (text.substr(at).starts_with('/')) {
    tag.is_end = true;
    ++at;
  }
  const bool is_time = at < text.size() && IsAsciiDigit(text[at]);
  while (at < text.size() && at < 10 && (IsAsciiLetter(text[at])))
    tag.name += AsciiLower(text[at++]);
  const bool is_known = std::ranges::find(kTags, tag.name) != std::end(kTags);
  const std::size_t end = text.substr(0, kLongest).find_first_of("<>", at);
  if (end == std::string_view::npos || text[end] != '>') return {};
  const std::string_view inside = text.substr(at, end - at);
  // "<00:01.000>" of WebVTT; all others are names, with classes or attributes behind them.
  const bool is_timestamp = is_time && inside.find_first_not_of("0123456789:.,") == inside.npos &&
                            inside.find(':') != inside.npos;
  const bool ends_name =
      inside.empty() || std::string_view(" ./=\t\n").find(inside[0]) != inside.npos;
  if (!is_timestamp && !(is_known && ends_name)) return {};
  tag.size = end + 1;
  return tag;
}

/// The name of "<v.loud John>" between marks.
std::string SpeakerOf(std::string_view tag) {
  const std::size_t space = tag.find_first_of(" \t");
  if (space == std::string_view::npos) return {};
  std::string name(tag.substr(space + 1, tag.size() - space - 2));
  for (char& c : name) {
    if (static_cast<unsigned char>(c) < 0x20) c = ' ';
  }
  return kSpeaker + name + kSpeaker;
}

/// "{\an8}", "{y:i}".
std::size_t BracesAt(std::string_view text) {
  constexpr std::size_t kLongest = 300;
  const bool is_mark =
      text.size() > 2 && (text[1] == '\\' || (IsAsciiLetter(text[1]) && text[2] == ':'));
  const std::size_t end = text.substr(0, kLongest).find('}');
  return is_mark && end != std::string_view::npos ? end + 1 : 0;
}

std::string WithoutTags(std::string_view text) {
  std::string out;
  bool is_silent = false;
  for (std::size_t at = 0; at < text.size();) {
    const std::string_view rest = text.substr(at);
    if (rest.front() == '<') {
      if (const Tag tag = TagAt(rest); tag.size > 0) {
        if (tag.name == "br") out += '\n';
        if (tag.name == "v" && !tag.is_end) out.append(SpeakerOf(rest.substr(0, tag.size)));
        if (tag.name == "rt") is_silent = !tag.is_end;
        if (tag.name == "ruby") is_silent = false;
        at += tag.size;
        continue;
      }
    } else if (rest.front() == '{') {
      if (const std::size_t size = BracesAt(rest); size > 0) {
        at += size;
        continue;
      }
    } else if (rest.starts_with("\\N") || rest.starts_with("\\n") || rest.starts_with("\\h")) {
      out += rest[1] == 'h' ? ' ' : '\n';
      at += 2;
      continue;
    }
    const char c = rest.front();
    const bool is_control = static_cast<unsigned char>(c) < 0x20 && c != '\n' && c != '\r';
    if (!is_silent) out += is_control || c == '\x7F' ? ' ' : c;
    ++at;
  }
  return out;
}

/// Single spaces, none at the ends.
std::string SingleSpaces(std::string_view text) {
  std::string out;
  for (const char c : Slice(text, Trim(text, {0, text.size()}))) {
    if (c != ' ' || !out.ends_with(' ')) out += c;
  }
  return out;
}

constexpr std::string_view kDashes[] = {"-", "–", "—", "‐", "‑", "―"};

/// The size of the dash that tells of a speaker at the begin of a text, with the space behind it.
/// "-5" is a number, and "--" goes on with what was said.
std::size_t DashAt(std::string_view text) {
  for (const std::string_view dash : kDashes) {
    if (!text.starts_with(dash)) continue;
    std::string_view rest = text.substr(dash.size());
    const bool is_spaced = StartsWithSpace(rest);
    rest = Slice(rest, Trim(rest, {0, rest.size()}));
    if (rest.empty() || rest.starts_with('-')) return 0;
    if (IsAsciiDigit(rest.front()) && !is_spaced) return 0;
    return text.size() - rest.size();
  }
  return 0;
}

/// "JOHN:", "MAN 2:" at the begin of a text; its size, or 0.
std::size_t NameAt(std::string_view text) {
  constexpr std::size_t kLongest = 40;
  const std::size_t colon = text.substr(0, kLongest).find(':');
  if (colon == std::string_view::npos || !IsInCapitals(text.substr(0, colon))) return 0;
  const bool is_end = colon + 1 == text.size() || text[colon + 1] == ' ';
  return is_end ? colon + 1 : 0;
}

/// What stands between brackets of these kinds.
struct Brackets {
  std::string_view open;
  std::string_view close;
  bool is_always_sound = false;
};
constexpr Brackets kBrackets[] = {
    {"[", "]", true}, {"［", "］", true}, {"【", "】", true}, {"(", ")"}, {"（", "）"}};

// In round brackets, sounds are in capitals, or fill the lines with no sentence.
bool IsSound(const Brackets& brackets, std::string_view inside, bool is_all) {
  if (brackets.is_always_sound || IsInCapitals(inside)) return true;
  return is_all && !EndsUtterance(inside);
}

/// Whether nothing is said on the line on which `before` ends and `behind` begins. Looks no farther
/// than the longest line that is shown.
bool IsAlone(std::string_view before, std::string_view behind) {
  constexpr std::size_t kLongest = 200;
  before.remove_prefix(before.size() - std::min(before.size(), kLongest));
  return !SaysSomething(before.substr(before.rfind('\n') + 1)) &&
         !SaysSomething(FirstLine(behind.substr(0, kLongest)));
}

/// "[Alba] In 1928": in front of what begins a sentence, brackets name who speaks.
bool IsName(std::string_view inside, std::string_view before, std::string_view behind) {
  constexpr std::size_t kLongest = 200;
  const std::string_view line = FirstLine(behind.substr(0, kLongest));
  const bool begins_line = before.empty() || before.ends_with('\n') || before.ends_with("\n- ") ||
                           before == "- " || before.ends_with("\n-") || before == "-";
  return begins_line && SaysSomething(line) && FirstCase(line) != Case::kSmall &&
         FirstCase(inside) != Case::kSmall;
}

/// The text without descriptions of sounds, which are added to `sounds`.
std::string WithoutSounds(const std::string& text, std::vector<std::string>& sounds) {
  std::string out;
  for (std::size_t at = 0; at < text.size();) {
    const std::string_view rest = std::string_view(text).substr(at);
    const auto* const kind = std::ranges::find_if(
        kBrackets, [&](const Brackets& one) { return rest.starts_with(one.open); });
    if (kind != std::end(kBrackets)) {
      constexpr std::size_t kLongest = 400;
      const std::size_t end = rest.substr(0, kLongest).find(kind->close);
      if (end != std::string_view::npos) {
        const std::string_view inside = rest.substr(kind->open.size(), end - kind->open.size());
        const std::size_t behind = at + end + kind->close.size();
        if (IsSound(*kind, inside, IsAlone(out, std::string_view(text).substr(behind)))) {
          std::string sound = SingleSpaces(inside);
          std::ranges::replace(sound, '\n', ' ');
          std::erase(sound, kSpeaker);
          if (IsName(sound, out, std::string_view(text).substr(behind))) {
            out.append(1, kSpeaker).append(sound).append(1, kSpeaker);
          } else if (SaysSomething(sound)) {
            sounds.push_back(std::move(sound));
          }
          at = behind;
          continue;
        }
      }
    }
    out += text[at++];
  }
  return out;
}

std::vector<std::string> SplitAtLines(std::string_view text) {
  std::vector<std::string> lines;
  for (const Span line : SplitLines(text)) {
    std::string one = SingleSpaces(Slice(text, line));
    if (!one.empty()) lines.push_back(std::move(one));
  }
  return lines;
}

/// Notes out of a line; whether there were any.
bool TakeNotes(std::string& line) {
  bool has_notes = line.starts_with("# ");
  if (has_notes) line.erase(0, 2);
  if (has_notes && line.ends_with(" #")) line.resize(line.size() - 2);
  std::string without;
  for (std::size_t at = 0; at < line.size();) {
    const std::string_view rest = std::string_view(line).substr(at);
    const bool is_note = rest.starts_with("♪") || rest.starts_with("♫") || rest.starts_with("♩") ||
                         rest.starts_with("♬");
    has_notes = has_notes || is_note;
    if (!is_note) without += rest.front();
    at += is_note ? std::string_view("♪").size() : 1;
  }
  if (has_notes) line = SingleSpaces(without);
  return has_notes;
}

/// A line that begins with a dash may hold others: "- Yes. - No." Where they begin.
std::vector<std::string> SplitAtDashes(std::string_view line) {
  std::vector<std::string> parts;
  for (std::size_t at = line.find(' '); at != std::string_view::npos; at = line.find(' ', at + 1)) {
    const bool begins = DashAt(line.substr(at + 1)) > 0 && EndsUtterance(line.substr(0, at));
    if (!begins) continue;
    parts.emplace_back(line.substr(0, at));
    line.remove_prefix(at + 1);
    at = 0;
  }
  parts.emplace_back(line);
  return parts;
}

/// Takes away what tells who speaks, and says it.
void TakeSpeaker(std::string& line, Piece& piece) {
  constexpr int kMostMarks = 4;  // "- JOHN: " has two.
  bool is_done = false;
  for (int mark = 0; mark < kMostMarks && !is_done; ++mark) {
    std::size_t size = DashAt(line);
    if (size > 0) {
      piece.begins_speech = true;
    } else if (line.starts_with(kSpeaker)) {
      const std::size_t end = std::min(line.find(kSpeaker, 1), line.size() - 1);
      piece.speaker = line.substr(1, end - 1);
      size = end + 1;
    } else if ((size = NameAt(line)) > 0) {
      piece.speaker = line.substr(0, size - 1);
    }
    is_done = size == 0;
    line = SingleSpaces(std::string_view(line).substr(size));
  }
  std::erase(line, kSpeaker);
}

void Join(std::string_view line, std::string& text) {
  if (!text.empty() && !(EndsUnspaced(text) && BeginsUnspaced(line))) text += ' ';
  text += line;
}

}  // namespace

std::vector<std::string> LinesOfCue(std::string_view text) {
  std::string decoded;
  if (text.find('&') == std::string_view::npos) {
    decoded = WithoutTags(text);
  } else {
    for (const Span line : SplitLines(text)) {
      decoded.append(markup::WithoutMarkup(Slice(text, line))).append("\n");
    }
    decoded = WithoutTags(decoded);
  }
  return SplitAtLines(decoded);
}

std::vector<Piece> PiecesOf(const std::vector<std::string>& lines) {
  std::string text;
  for (const std::string& line : lines) text.append(text.empty() ? "" : "\n").append(line);
  std::vector<std::string> sounds;
  std::vector<Piece> pieces;
  bool may_join = false;
  for (const std::string& line : SplitAtLines(WithoutSounds(text, sounds))) {
    for (std::string& part : SplitAtDashes(line)) {
      Piece piece;
      TakeSpeaker(part, piece);
      const bool is_told = piece.begins_speech || !piece.speaker.empty();
      piece.is_song = TakeNotes(part);
      if (!SaysSomething(part)) {
        may_join = may_join && !is_told;
        if (pieces.empty() || is_told || !EndsUtterance(part)) continue;
      }
      if (may_join && !is_told && !piece.is_song && !pieces.back().is_song) {
        Join(part, pieces.back().text);
        continue;
      }
      piece.text = std::move(part);
      pieces.push_back(std::move(piece));
      may_join = true;
    }
  }
  if (!pieces.empty() || sounds.empty()) return pieces;
  std::string all;
  for (const std::string& sound : sounds) all.append(all.empty() ? "" : "; ").append(sound);
  Piece& piece = pieces.emplace_back();
  piece.text = std::move(all);
  piece.is_description = true;
  return pieces;
}

}  // namespace synoptic::corpora::subtitles
