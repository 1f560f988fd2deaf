#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "synoptic/article.hpp"
#include "synoptic/export.hpp"

namespace synoptic::corpora::json {

struct Published {
  Article article;  ///< Its id is empty where neither JSON nor options say one and it is alone.
  std::string url;  ///< Where it was published, if JSON says so.
};

/// Whether bytes are to be read as such: they look like JSON, and no line is told to be a sentence.
SYNOPTIC_EXPORT bool IsJson(std::string_view bytes, const ReadOptions& options);

/// The articles of JSON or JSON Lines, at least one, in their order. What `options` say of lines is
/// heeded in texts. Of several articles, those without an id are `base`#1 and so on, by their
/// number. Throws Error as ReadRecords does, and kInvalidArgument for an unknown language.
SYNOPTIC_EXPORT std::vector<Published> ReadArticles(std::string_view bytes,
                                                    const ReadOptions& options,
                                                    const std::string& name,
                                                    const std::string& base);

/// The same where one is expected: throws Error(kInvalidArgument) for several.
Article ReadArticle(std::string_view bytes, const ReadOptions& options, const std::string& name);

}  // namespace synoptic::corpora::json
