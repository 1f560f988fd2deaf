#pragma once

#include <vector>

#include "corpora/html/blocks.hpp"
#include "corpora/html/tree.hpp"

namespace synoptic::corpora::html {

/// What a block says for its element being the article: less than nothing, if it is made of links.
double Worth(const Block& block);

/// Of each block.
struct Sieved {
  std::vector<bool> is_out;        ///< No part of the article.
  std::vector<bool> is_announced;  ///< Of a list of links that a sentence announces: a part.
};

/// Which blocks are no part of the article, wherever they stand: what elements are called or say of
/// themselves, lists of links, cards that lead to other articles. `title` is where the title
/// stands, or null. Linear, but for elements that hold nothing but one another.
Sieved LeaveOut(const Tree& tree, const std::vector<Block>& blocks, const Block* title);

}  // namespace synoptic::corpora::html
