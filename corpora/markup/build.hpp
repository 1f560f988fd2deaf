#pragma once

#include <string>
#include <vector>

#include "corpora/markup/writing.hpp"
#include "synoptic/article.hpp"

namespace synoptic::corpora::markup {

/// An article whose text was written without the marks of its source.
struct Marked {
  Article article;
  std::vector<Run> runs;              ///< Empty: the text is the source.
  std::vector<Reference> references;  ///< Of the article's text.
};

/// What stands where an article is published, told by its source.
struct Told {
  std::string title;  ///< A headline, which the text gets if it does not begin with it.
  std::string date;   ///< ISO 8601.
  std::string lang;   ///< Where options name none.
};

/// The article of a text that was written down. What its marks say of its paragraphs has precedence
/// over what their words say, but that they make no claim. Throws as BuildArticle does.
Marked Build(Written written, const Told& told, const ReadOptions& options,
             const std::string& name);

}  // namespace synoptic::corpora::markup
