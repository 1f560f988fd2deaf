#pragma once

#include <cstddef>
#include <vector>

#include "corpora/html/tree.hpp"

namespace synoptic::corpora::html {

/// How many words there are that call parts of pages which are no article: part_names.cc has them.
std::size_t CountPartNames();

/// Whether a word calls parts that may be longer than the article: comments, a footer.
bool IsStrongPartName(std::size_t name);

/// Which of these words stand in the class and id of an element, by index; some may be twice.
std::vector<std::size_t> PartNamesOf(const Tree& tree, const Node& node);

}  // namespace synoptic::corpora::html
