#pragma once

#include <cstddef>
#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "corpora/markup/writing.hpp"
#include "corpora/wiki/nodes.hpp"
#include "corpora/wiki/quotes.hpp"
#include "corpora/wiki/templates.hpp"
#include "synoptic/span.hpp"

namespace synoptic::corpora::wiki {

/// A note, as the page defines it.
struct Note {
  std::string text;
  std::string url;
};

/// Writes down what a page shows. Each stretch of the page is written once at most, and nodes
/// within one another no deeper than kMaxDepth, so that time is near linear.
class Writer {
 public:
  static constexpr int kMaxDepth = 40;
  Writer(std::string_view text, const std::string& name);

  /// The page.
  markup::Written Write();
  /// The first words in bold of its first paragraph, as an article names what it is about.
  const std::string& title() const { return title_; }

 private:
  struct Argument {
    std::string_view name;  ///< Empty: it has none.
    Span value;
  };
  struct Call {
    std::string name;  ///< Small letters.
    std::vector<Argument> arguments;
    std::size_t named = 0;
  };

  // writer.cc: lines.
  void Blocks(Span range);
  std::size_t BeginLine(std::size_t at, std::size_t end);
  std::size_t Heading(std::size_t at, std::size_t end);
  std::size_t EndOfLine(std::size_t at, std::size_t end) const;
  bool IsAlone(const Node& node, std::size_t end);
  void EndParagraph();

  // inline.cc: what stands in a line.
  void Inline(Span range);
  std::size_t Step(std::size_t at, std::size_t end);
  std::size_t Token(std::size_t at, std::size_t stop);
  std::size_t Apostrophes(std::size_t at, std::size_t stop);
  std::size_t Bracket(std::size_t at, std::size_t stop);
  void WriteNode(const Node& node);
  void Link(const Node& node);
  void Address(const Node& node);
  void Element(const Node& node);

  // template_text.cc
  void Template(const Node& node, bool is_alone);
  Call Parse(Span inner) const;
  void WriteCall(const Call& call, bool is_alone);
  void WriteAll(const Call& call, std::string_view between, std::size_t most);
  void Measure(const Call& call);
  void Day(const Call& call, std::string_view before);
  bool IsWords(Span range) const;
  const Argument* Nameless(const Call& call, std::size_t index) const;

  // tables.cc
  void Table(const Node& node);
  void Row(Span range);

  // notes.cc
  void FindDefinitions();
  void ReferToElement(const Node& node);
  void ReferToCall(const Call& call);
  void Source(const Call& call);
  Note ReadNote(std::string_view text) const;
  void Resolve(markup::Written& written);

  std::uint32_t FirstNode(std::size_t at) const;
  std::string_view Text(Span span) const { return Slice(text_, span); }
  bool IsNode(std::uint32_t n, std::size_t at) const {
    return n < nodes_.size() && nodes_[n].begin == at;
  }

  std::string_view text_;
  std::string name_;
  std::vector<Node> nodes_;
  std::vector<Quotes> quotes_;
  markup::Writing out_;
  std::uint32_t node_ = 0;  ///< The first that is not passed; of the innermost range.
  int depth_ = 0;
  bool is_note_ = false;
  bool is_block_ = false;      ///< The innermost range has paragraphs.
  std::size_t alone_ = 0;      ///< Up to here, nodes are alone on their line
  std::size_t not_alone_ = 0;  ///< Up to here, none is.
  TextKind kind_ = TextKind::kProse;
  std::string url_;  ///< Of a note, the first.

  std::string title_;
  bool may_have_title_ = true;
  bool is_bold_ = false;
  std::size_t bold_begin_ = 0;

  std::map<std::string, std::string_view, std::less<>> definitions_;
  std::map<std::string, Note, std::less<>> named_notes_;
};

}  // namespace synoptic::corpora::wiki
