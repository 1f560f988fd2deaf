#include "align/cli/view_folder.hpp"

#include <filesystem>
#include <iostream>
#include <optional>
#include <system_error>
#include <vector>

#include "align/cli/overwriting.hpp"
#include "align/cli/view_formats.hpp"
#include "align/views/terminal_text.hpp"
#include "models/vectors/whole_file.hpp"
#include "synoptic/error.hpp"
#include "synoptic/index.hpp"

namespace synoptic::cli {
namespace {

namespace fs = std::filesystem;

void MakeFolder(const fs::path& folder) {
  std::error_code problem;
  fs::create_directories(folder, problem);
  if (problem) {
    throw Error(ErrorCode::kUnreadable, folder.string() + ": cannot be made: " + problem.message());
  }
}

}  // namespace

bool IsFolder(const std::string& output) {
  std::error_code ignored;
  return output.ends_with('/') || (!output.empty() && fs::is_directory(output, ignored));
}

void WriteFolder(ResultReader& results, const std::string& input, const ViewOptions& options) {
  const fs::path folder = options.output;
  MakeFolder(folder);
  ViewOptions each = options;
  if (each.format.empty()) each.format = "html";
  const bool has_index = each.format == "html";
  const std::string ending = ViewFormatOf(each.format).ending;
  std::vector<IndexEntry> entries;
  std::size_t groups = 0;
  std::size_t shown = 0;
  while (const std::optional<Result> result = results.Next()) {
    const std::string name = FileNameOf(++groups, result->id, ending);
    std::string problem = result->problem;
    if (result->synopsis) {
      each.output = (folder / name).string();
      try {
        CheckView(each, result->synopsis->articles.size());
        WriteView(*result->synopsis, each, {input});
        ++shown;
      } catch (const CLI::ValidationError& error) {
        problem = error.what();
      }
    }
    if (!problem.empty()) {
      std::cerr << "synoptic: note: group " << groups
                << " has no file: " << views::Neutralise(problem) << '\n';
    }
    if (has_index) entries.push_back(MakeIndexEntry(*result, name));
  }
  if (has_index) {
    Overwriting((folder / "index.html").string()).Refuse(input);
    vectors::WriteWhole(folder / "index.html",
                        [&](std::ostream& out) { WriteIndex(entries, out); });
  }
  std::cerr << "synoptic: " << shown << " of " << groups << (groups == 1 ? " group" : " groups")
            << (has_index ? " and an index" : "") << " in " << folder.string() << '\n';
}

}  // namespace synoptic::cli
