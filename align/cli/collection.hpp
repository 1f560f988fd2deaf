#pragma once

#include <string>
#include <vector>

#include "synoptic/article.hpp"

namespace synoptic::cli {

/// Articles, and by what name `batch` and `align` find each.
struct Collection {
  std::vector<Article> articles;
  std::vector<std::string> names;
};

/// Reads a folder with its folders, in the order of their names and without what is hidden, or a
/// file with several articles. A file in a folder that cannot be read is named on standard error
/// and left out. Throws Error as ReadArticles does, and if nothing is left.
Collection ReadCollection(const std::string& name, const ReadOptions& options);

}  // namespace synoptic::cli
