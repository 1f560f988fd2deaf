#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

#include "corpora/html/tree.hpp"
#include "synoptic/span.hpp"
#include "synoptic/text_kind.hpp"

namespace synoptic::corpora::html {

/// A stretch of a text and the bytes of the page that it comes from. Stretches of equal length
/// correspond byte by byte; others are characters that the page names, or white space.
struct Piece {
  Span text;
  Span source;
};

/// What stands between two breaks of a page: a paragraph, a heading, an item, a row.
struct Block {
  std::string text;  ///< Single spaces, no soft hyphens, without white space at its ends.
  std::vector<Piece> pieces;
  std::uint32_t node = 0;     ///< The first text of it in the tree.
  std::uint32_t element = 0;  ///< The nearest element about it that is no part of a line.
  TextKind kind = TextKind::kProse;
  std::size_t size = 0;           ///< Characters but spaces; those of Han and kana count twice.
  std::size_t link_size = 0;      ///< Of these, what is part of a link.
  std::size_t emphasis_size = 0;  ///< What is bold or in italics.
  bool is_figure = false;         ///< In a figure, and no table or quotation: a caption, a credit.
};

/// Whether an element is no part of an article's text by its tag or role (navigation, a form), or
/// is not shown at first.
bool IsOutside(const Tree& tree, const Node& node);

/// The blocks of a page in its order. Linear.
std::vector<Block> FindBlocks(const Tree& tree);

}  // namespace synoptic::corpora::html
