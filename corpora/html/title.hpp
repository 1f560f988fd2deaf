#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "corpora/html/blocks.hpp"
#include "corpora/html/metadata.hpp"
#include "corpora/html/tree.hpp"

namespace synoptic::corpora::html {

struct Title {
  std::string text;              ///< Without the site's name; empty if the page has none.
  const Block* block = nullptr;  ///< The first heading of the page, or that which is the title.
};

/// Linear in the page.
Title ChooseTitle(const Tree& tree, const std::vector<Block>& blocks, const Metadata& metadata);

/// Whether a block begins in an element of this tag, a few levels up at most.
bool IsBelow(const Tree& tree, const Block& block, std::string_view tag);

}  // namespace synoptic::corpora::html
