#pragma once

#include <string>

namespace synoptic::testing {

/// A page as sites make them, written for the tests: an article among navigation, a banner, related
/// articles, comments and a footer. `head` goes into its head, `text` stands for the article's
/// paragraphs if it is not empty.
std::string Page(const std::string& head = {}, const std::string& text = {});

}  // namespace synoptic::testing
