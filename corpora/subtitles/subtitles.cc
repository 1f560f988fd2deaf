// Cues joined to what was said. A cue ends where the eye needs a rest, not where a sentence does,
// so the text of cues runs on, and a paragraph ends where a speaker stops: at a pause behind the
// end of a sentence, at a dash, at the name of a speaker, or at a pause so long that no sentence
// goes on behind it. Where a sentence ends within a paragraph is found as in any text, so that
// "Mr." at the end of a cue ends none.
//
// Some languages, and captions that a program heard, are written without full stops: then nothing
// tells where a sentence ends but the cue. Captions that roll show each line twice, the second time
// above a new one: what a cue repeats of the cue before it is left out. Both are told from the
// first cues.

#include "corpora/subtitles/subtitles.hpp"

#include <algorithm>
#include <cstddef>
#include <utility>

#include "corpora/build_article.hpp"
#include "corpora/plain_text.hpp"
#include "corpora/recognise.hpp"
#include "corpora/sentence_end.hpp"
#include "corpora/subtitles/cues.hpp"
#include "corpora/subtitles/letters.hpp"
#include "corpora/subtitles/speech.hpp"
#include "corpora/subtitles/station.hpp"
#include "synoptic/error.hpp"
#include "synoptic/text.hpp"

namespace synoptic::corpora::subtitles {
namespace {

using Lines = std::vector<std::string>;

/// Behind the end of a sentence, and anywhere.
constexpr std::int64_t kPauseMs = 1'000;
constexpr std::int64_t kLongPauseMs = 2'500;

/// What a paragraph has at most before it ends with a sentence, and with a cue.
constexpr std::size_t kLongBytes = 1'000;
constexpr std::size_t kTooLongBytes = 4'000;

/// How many lines at the begin of a cue stand at the end of the one before.
std::size_t Repeated(const Lines& before, const Lines& lines) {
  for (std::size_t n = std::min(before.size(), lines.size()); n > 0; --n) {
    if (std::equal(lines.begin(), lines.begin() + static_cast<std::ptrdiff_t>(n),
                   before.end() - static_cast<std::ptrdiff_t>(n))) {
      return n;
    }
  }
  return 0;
}

bool Touch(const Cue& before, const Cue& cue) {
  constexpr std::int64_t kGapMs = 120;
  return cue.begin_ms <= before.end_ms + kGapMs && cue.begin_ms >= before.begin_ms;
}

/// How a file is written, by its first cues.
struct Habits {
  bool has_stops = false;
  bool rolls = false;
};

// One cue in ten ends with a full stop where sentences run over many cues; of those that roll,
// nearly all repeat.
Habits FindHabits(std::string_view bytes, const std::vector<Cue>& cues) {
  constexpr std::size_t kEnough = 2'000;
  constexpr std::size_t kOneOfSoManyStops = 10;
  constexpr std::size_t kOneOfSoManyRolls = 3;
  std::size_t spoken = 0;
  std::size_t stops = 0;
  std::size_t rolls = 0;
  Lines before;
  for (std::size_t c = 0; c < std::min(kEnough, cues.size()); ++c) {
    Lines lines = LinesOfCue(Slice(bytes, cues[c].text));
    if (lines.empty() || !SaysSomething(lines.back())) continue;
    ++spoken;
    if (EndsWithFullStop(lines.back())) ++stops;
    if (c > 0 && Touch(cues[c - 1], cues[c]) && Repeated(before, lines) > 0) ++rolls;
    before = std::move(lines);
  }
  return {spoken <= kOneOfSoManyStops * stops, rolls > 0 && spoken <= kOneOfSoManyRolls * rolls};
}

class Joiner {
 public:
  Joiner(Habits habits, const std::vector<Cue>& cues) : habits_(habits) {
    std::size_t bytes = 0;
    for (const Cue& cue : cues) bytes += cue.text.size() + 1;
    found_.article.text.reserve(bytes);
    found_.times.reserve(cues.size());
  }

  void Add(const Cue& cue, Lines lines) {
    std::size_t repeated = 0;
    if (habits_.rolls && Touch(cue_, cue)) repeated = Repeated(lines_, lines);
    Lines fresh(lines.begin() + static_cast<std::ptrdiff_t>(repeated), lines.end());
    if (repeated > 0 && !found_.times.empty()) {
      found_.times.back().end_ms = std::max(found_.times.back().end_ms, cue.end_ms);
    }
    for (const Piece& piece : PiecesOf(fresh)) Append(piece, cue);
    lines_ = std::move(lines);
    cue_ = cue;
  }

  Subtitles Finish() {
    EndParagraph();
    return std::move(found_);
  }

 private:
  void Append(const Piece& piece, const Cue& cue) {
    std::string& text = found_.article.text;
    std::string_view said = piece.text;
    if (piece.is_description && IsOpen()) return;
    if (begin_ == text.size() || EndsBefore(piece, cue)) {
      EndParagraph();
    } else if (!TakeDots(said)) {
      if (!(EndsUnspaced(text) && BeginsUnspaced(said))) text += ' ';
    }
    const std::size_t begin = text.size();
    text += said;
    if (text.size() > begin)
      found_.times.push_back({{begin, text.size()}, cue.begin_ms, cue.end_ms});
    if (!piece.speaker.empty()) speaker_ = piece.speaker;
    if (piece.speaker.empty() && piece.begins_speech) speaker_.clear();
    last_ = piece;
    last_.text.clear();
    is_last_in_capitals_ = IsInCapitals(piece.text);
    last_cue_ = cue;
  }

  std::string_view Paragraph() const {
    return std::string_view(found_.article.text).substr(begin_);
  }

  /// Whether a sentence has begun that has not ended.
  bool IsOpen() const {
    return habits_.has_stops && !Paragraph().empty() && !EndsUtterance(Paragraph()) &&
           !last_.is_song && !last_.is_description;
  }

  bool EndsBefore(const Piece& piece, const Cue& cue) const {
    if (!habits_.has_stops || piece.begins_speech) return true;
    if (!piece.speaker.empty() && piece.speaker != speaker_) return true;
    if (piece.is_song || last_.is_song || piece.is_description || last_.is_description) return true;
    const Case first = FirstCase(piece.text);
    const bool goes_on = first == Case::kSmall;
    const bool was_interrupted = Paragraph().ends_with('-') || Paragraph().ends_with("—");
    if (was_interrupted) return !goes_on;
    const std::int64_t pause = cue.begin_ms - last_cue_.end_ms;
    const bool runs_backwards = cue.begin_ms < last_cue_.begin_ms;
    // "PARIS, 1940" is shown, and not said.
    const bool is_in_capitals = IsInCapitals(piece.text);
    const bool may_be_sign = EndsUtterance(Paragraph()) ? is_in_capitals : is_last_in_capitals_;
    if (may_be_sign && is_in_capitals != is_last_in_capitals_ && first != Case::kNone) return true;
    if (runs_backwards || Paragraph().size() > kTooLongBytes) return true;
    if (!EndsUtterance(Paragraph())) return pause >= kLongPauseMs && !goes_on;
    return pause >= kPauseMs || Paragraph().size() > kLongBytes;
  }

  /// "He went..." and "...home." are "He went home.": takes the dots from both.
  bool TakeDots(std::string_view& said) {
    std::string& text = found_.article.text;
    for (const std::string_view dots : {"...", "…"}) {
      for (const std::string_view others : {"...", "…"}) {
        if (!text.ends_with(dots) || !said.starts_with(others)) continue;
        const std::size_t size = text.size() - dots.size();
        if (size <= found_.times.back().text.begin) return false;
        text.resize(size);
        found_.times.back().text.end = size;
        said.remove_prefix(others.size());
        const bool is_spaced = text.ends_with(' ') || said.starts_with(' ');
        if (!is_spaced) text += ' ';
        return true;
      }
    }
    return false;
  }

  void EndParagraph() {
    Article& article = found_.article;
    if (article.text.size() > begin_) {
      article.paragraphs.push_back({begin_, article.text.size()});
      article.kinds.push_back(last_.is_description ? TextKind::kLabel : TextKind::kProse);
      article.text += '\n';
    }
    begin_ = article.text.size();
  }

  Habits habits_;
  Subtitles found_;
  std::size_t begin_ = 0;  ///< Of the paragraph.
  Piece last_;             ///< What was appended last, without its text.
  std::string speaker_;    ///< Who was named last.
  bool is_last_in_capitals_ = false;
  Cue last_cue_;  ///< That it was of.
  Cue cue_;       ///< The last one, whether it said anything or not.
  Lines lines_;
};

}  // namespace

bool IsSubtitles(std::string_view bytes, const ReadOptions& options) {
  if (options.lines == ReadOptions::Lines::kSentence) return false;
  const Format format = Recognise(bytes).format;
  return format == Format::kSubRip || format == Format::kWebVtt || format == Format::kStationScript;
}

Subtitles ReadSubtitles(std::string_view bytes, const ReadOptions& options,
                        const std::string& name) {
  CheckLanguage(options.lang);
  if (bytes.size() > options.max_bytes) {
    throw Error(ErrorCode::kTooLarge,
                name + ": more than " + std::to_string(options.max_bytes) + " bytes of subtitles");
  }
  CheckUtf8(bytes, name);
  const std::vector<Cue> cues =
      IsStationScript(bytes) ? ReadStationScript(bytes, name) : ReadCues(bytes, name);
  Joiner joiner(FindHabits(bytes, cues), cues);
  for (const Cue& cue : cues) joiner.Add(cue, LinesOfCue(Slice(bytes, cue.text)));
  Subtitles subtitles = joiner.Finish();
  subtitles.article.id = options.id;
  subtitles.article.lang = LanguageOf(subtitles.article.text, options);
  return subtitles;
}

}  // namespace synoptic::corpora::subtitles
