#pragma once

#include <vector>

#include "corpora/html/tree.hpp"

namespace synoptic::corpora::html {

/// Of each node, whether it is a table that holds data: rows of short cells. Others lay out a page,
/// as was usual before there were style sheets, and what stands in a cell is text of its own.
/// Linear.
std::vector<bool> FindDataTables(const Tree& tree);

}  // namespace synoptic::corpora::html
