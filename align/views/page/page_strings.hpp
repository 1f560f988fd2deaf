#pragma once

#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace synoptic::views {

/// What a page says in the language of its reader: the texts of languages/LANGUAGE.tsv by their
/// keys. Where a text has a place, "{n} sentences", Say fills it. Texts are not yet escaped.
class PageStrings {
 public:
  using Values = std::vector<std::pair<std::string_view, std::string>>;

  /// Throws Error(kInvalidArgument), naming those that there are, unless there is such a table.
  explicit PageStrings(std::string_view language);

  const std::string& language() const { return language_; }

  /// The text of a key, which must be there.
  const std::string& operator[](std::string_view key) const;
  /// The text of a key, or `otherwise`.
  std::string Find(std::string_view key, std::string otherwise) const;
  /// The text with its places filled.
  std::string Say(std::string_view key, const Values& values) const;
  /// The same of "key.one" for 1, else of "key.other", with {n} filled, too.
  std::string Count(std::string_view key, std::size_t n, Values values = {}) const;

  /// All texts whose keys begin so, without that.
  std::map<std::string, std::string> Below(std::string_view prefix) const;

 private:
  std::string language_;
  std::map<std::string, std::string, std::less<>> texts_;
};

}  // namespace synoptic::views
