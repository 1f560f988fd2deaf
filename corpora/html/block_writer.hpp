#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

#include "corpora/html/blocks.hpp"
#include "synoptic/span.hpp"
#include "synoptic/text_kind.hpp"

namespace synoptic::corpora::html {

/// What elements hand on to the text that is in them.
struct TextState {
  TextKind kind = TextKind::kProse;
  std::uint32_t element = 0;  ///< The nearest that is no part of a line.
  bool is_link = false;
  bool is_emphasis = false;
  bool is_figure = false;
};

/// Writes blocks: white space as a browser shows it, without what is there for typesetters alone,
/// and with the map to the page.
class BlockWriter {
 public:
  std::vector<Block> Take();

  /// A space, unless there is one.
  void Space(Span source);

  /// The next cell of a row.
  void Cell(std::size_t place);

  /// Whether `text` has anything that is seen.
  bool Text(std::string_view text, Span source, std::uint32_t node, const TextState& state);

  /// Ends the block, if there is one.
  void End();

 private:
  void Put(std::string_view character, Span source, std::uint32_t node, const TextState& state);
  void Append(std::string_view text, Span source);

  std::vector<Block> blocks_;
  Block block_;
  std::string_view space_;
  Span space_source_;
};

}  // namespace synoptic::corpora::html
