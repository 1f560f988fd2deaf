#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "synoptic/span.hpp"
#include "synoptic/text_kind.hpp"

namespace synoptic::corpora::markup {

/// A stretch of a text and the bytes of its source that it comes from, which are the same, or name
/// one character.
struct Run {
  Span text;
  Span source;
};

/// What a text names as the ground of a statement.
struct Reference {
  std::size_t at = 0;  ///< Where its mark stood in the text, behind what it is the ground of.
  std::string text;
  std::string url;
};

/// A text without marks: paragraphs between blank lines, each of a kind.
struct Written {
  std::string text;
  std::vector<TextKind> kinds;
  std::vector<Run> runs;              ///< In the order of the text.
  std::vector<Reference> references;  ///< In the order of the text.
};

/// Han, kana and their marks are written without spaces; they are U+3000 to U+9FFF, all of three
/// bytes.
bool IsUnspaced(std::string_view character);

inline constexpr std::size_t kMaxReferences = 20'000;
inline constexpr std::size_t kMaxReferenceBytes = 1000;

/// The begin of a text, of whole characters.
std::string BeginOf(std::string text, std::size_t most);

/// Writes a text down as its marks are read. White space is single spaces; a line end between
/// characters that are written without spaces is nothing. Linear in what is put.
class Writing {
 public:
  /// `keeps_headings`: also those below which nothing stands.
  explicit Writing(bool keeps_headings = false) : keeps_headings_(keeps_headings) {}

  /// Bytes that stand so in the source, without white space; `source` is where.
  void Put(std::string_view bytes, std::size_t source);
  /// One character, of `size` bytes of the source.
  void PutCharacter(std::string_view character, std::size_t source, std::size_t size);
  /// Bytes that do not stand in the source; spaces at their ends are white space.
  void Add(std::string_view bytes);
  void Space();
  void LineEnd();
  void Tab();
  /// Here something stood that is no part of the text: what separated it from its neighbours goes
  /// with it, "( ; 1950)" is "(1950)".
  void Cut();
  /// The same, and it is kept.
  /// More than kMaxReferences are not kept, and of what is longer than kMaxReferenceBytes the
  /// begin.
  void Refer(std::string text, std::string url);

  /// Ends a paragraph, if there is something in it. A heading waits for what stands below it:
  /// without anything, it is none, unless all are kept. `level`: 1 is above 2.
  void EndParagraph(TextKind kind);
  void EndHeading(int level);

  bool IsEmpty() const { return text_.empty(); }
  /// Of the paragraph, so far.
  const std::string& text() const { return text_; }

  Written Finish();

 private:
  static constexpr std::uint32_t kNone = 0xFFFFFFFF;

  struct Event {
    std::size_t at = 0;
    bool is_reference = false;
    Reference reference;
  };
  struct Paragraph {
    std::string text;
    std::vector<std::uint32_t> sources;  ///< Of each byte; kNone: of none.
    std::vector<std::uint8_t> sizes;     ///< Of its character in the source, if that is named.
    std::vector<Event> events;
    /// How many events stood before a cut, and how much text was left there.
    std::vector<std::pair<std::size_t, std::size_t>> joins;
    TextKind kind = TextKind::kProse;
    int level = 0;
  };

  void Separate(std::string_view next);
  void AddBytes(std::string_view bytes);
  /// Takes what has lost its sense at a cut off the end of `out` and the begin of `right`, which is
  /// returned without white space in front; `has_space`: there was some at the cut.
  static std::string_view Join(std::string_view right, bool& has_space, Paragraph& out);
  Paragraph Take(TextKind kind);
  void Append(Paragraph paragraph);

  std::string text_;
  std::vector<std::uint32_t> sources_;
  std::vector<std::uint8_t> sizes_;
  std::vector<Event> events_;
  bool is_space_ = false;
  bool is_line_end_ = false;
  std::size_t references_ = 0;
  std::vector<Paragraph> headings_;  ///< That wait.
  bool keeps_headings_;
  Written written_;
};

}  // namespace synoptic::corpora::markup
