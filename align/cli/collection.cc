#include "align/cli/collection.hpp"

#include <algorithm>
#include <filesystem>
#include <system_error>
#include <utility>

#include "align/cli/articles.hpp"
#include "align/cli/message.hpp"
#include "align/cli/options.hpp"
#include "synoptic/error.hpp"

namespace synoptic::cli {
namespace {

namespace fs = std::filesystem;

// In the order of their names, without those that are hidden.
std::vector<std::string> FilesIn(const fs::path& folder) {
  std::vector<std::string> files;
  try {
    for (auto entry = fs::recursive_directory_iterator(folder);
         entry != fs::recursive_directory_iterator(); ++entry) {
      const bool is_hidden = entry->path().filename().string().starts_with('.');
      if (is_hidden && entry->is_directory()) entry.disable_recursion_pending();
      if (!is_hidden && entry->is_regular_file()) files.push_back(entry->path().string());
    }
  } catch (const fs::filesystem_error& error) {
    throw Error(ErrorCode::kUnreadable, "cannot read a folder: " + std::string(error.what()));
  }
  std::ranges::sort(files);
  return files;
}

// An article of a file with several is FILE#ID; of those with one id in a file, FILE#NUMBER.
void AddFile(const std::string& file, const ReadOptions& options, Collection& collection) {
  InputOptions input;
  input.read = options;
  std::vector<Article> articles = ReadArticles(std::vector<std::string>{file}, input);
  const bool has_one = articles.size() == 1;
  std::size_t number = 0;
  for (Article& article : articles) {
    ++number;
    // An id that several have gives way to the name of their file.
    const bool is_repeated = article.id.starts_with(file);
    const std::string which = is_repeated ? std::to_string(number) : article.id;
    collection.names.push_back(has_one ? file : file + '#' + which);
    collection.articles.push_back(std::move(article));
  }
}

}  // namespace

// One file that cannot be read is no reason to leave the others unpaired.
Collection ReadCollection(const std::string& name, const ReadOptions& options) {
  Collection collection;
  std::error_code ignored;
  if (!fs::is_directory(name, ignored)) {
    AddFile(name, options, collection);
    return collection;
  }
  const std::vector<std::string> files = FilesIn(name);
  if (files.empty()) throw Error(ErrorCode::kNotFound, name + ": there is no file in it");
  std::size_t refused = 0;
  for (const std::string& file : files) {
    try {
      AddFile(file, options, collection);
    } catch (const Error& error) {
      PrintMessage(error.what());
      ++refused;
    }
  }
  if (refused == files.size()) {
    throw Error(ErrorCode::kInvalidFormat, name + ": no file in it could be read as an article");
  }
  if (refused > 0) {
    PrintMessage(std::to_string(refused) + " of " + std::to_string(files.size()) + " files in " +
                 name + " were left out");
  }
  return collection;
}

}  // namespace synoptic::cli
