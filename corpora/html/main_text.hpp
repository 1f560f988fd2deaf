#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "corpora/html/blocks.hpp"
#include "corpora/html/metadata.hpp"
#include "corpora/html/tree.hpp"

namespace synoptic::corpora::html {

/// Which blocks of a page are its article's own text.
struct MainText {
  std::vector<std::size_t> blocks;     ///< Indices, ascending; without the title.
  std::string title;                   ///< Empty if the page has none.
  const Block* title_block = nullptr;  ///< Where it stands in the page, if it does.
};

/// Chooses by structure and by how dense text and links are, and where the page's metadata hold the
/// text too (articleBody), by what that says. Linear in the page.
MainText ChooseMainText(const Tree& tree, const std::vector<Block>& blocks,
                        const Metadata& metadata);

}  // namespace synoptic::corpora::html
