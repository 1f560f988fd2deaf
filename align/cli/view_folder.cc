#include "align/cli/view_folder.hpp"

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <optional>
#include <ostream>
#include <string>
#include <string_view>
#include <system_error>
#include <vector>

#include "align/cli/interruption.hpp"
#include "align/cli/message.hpp"
#include "align/cli/overwriting.hpp"
#include "align/cli/progress.hpp"
#include "align/cli/view_formats.hpp"
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

// What a folder holds are an index and files that begin with four digits.
void RefuseOverwriting(const std::string& input, const fs::path& folder) {
  const std::string name = fs::path(input).filename().string();
  const bool is_of_folder =
      name == "index.html" ||
      (name.size() > 4 &&
       std::all_of(name.begin(), name.begin() + 4, [](char c) { return c >= '0' && c <= '9'; }));
  std::error_code ignored;
  if (is_of_folder && input != "-" &&
      fs::equivalent(fs::absolute(input).parent_path(), folder, ignored)) {
    throw CLI::ValidationError("--output", folder.string() + " would overwrite the input " + input);
  }
}

/// What stands in every index (align/views/index_page.cc), however old.
constexpr std::string_view kIndexTitle = "<title>Synopsis of ";

/// A folder may hold the pages of somebody else, and an index to them that is not one of ours.
void RefuseForeignIndex(const fs::path& index) {
  std::error_code ignored;
  if (!fs::is_regular_file(index, ignored)) return;
  std::ifstream in(index, std::ios::binary);
  const std::string content(std::istreambuf_iterator<char>(in), {});
  if (content.find(kIndexTitle) != std::string::npos) return;
  throw CLI::ValidationError("--output", index.string() +
                                             " is there, and no index of results: name another "
                                             "folder");
}

}  // namespace

bool IsFolder(const std::string& output) {
  std::error_code ignored;
  return output.ends_with('/') || (!output.empty() && fs::is_directory(output, ignored));
}

bool WriteFolder(ResultReader& results, const std::string& input, const ViewOptions& options) {
  const fs::path folder = options.output;
  ViewOptions each = options;
  if (each.format.empty()) each.format = "html";
  CheckTogether(each);
  NoteIdleOptions(each);
  RefuseOverwriting(input, folder);
  MakeFolder(folder);
  const bool has_index = each.format == "html";
  if (has_index) RefuseForeignIndex(folder / "index.html");
  const std::string ending = ViewFormatOf(each.format).ending;
  std::vector<IndexEntry> entries;
  std::size_t groups = 0;
  std::size_t shown = 0;
  std::size_t broken = 0;
  const auto next = [&]() -> std::optional<Result> {
    for (;;) {
      try {
        return results.Next();
      } catch (const Error& error) {
        if (!results.is_of_lines()) throw;
        ++broken;
        ++groups;
        PrintMessage(error.what());
        IndexEntry& entry = entries.emplace_back();
        entry.line = results.line();
        entry.problem = error.what();
      }
    }
  };
  Progress progress;
  while (std::optional<Result> result = next()) {
    SayAtEnd("files of " + std::to_string(shown) + (shown == 1 ? " group" : " groups") +
             " are in " + folder.string() + (has_index ? ", without an index" : "") +
             "; the same command makes all of them");
    progress.Show(groups, {}, "groups");
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
        *result = {.id = result->id, .synopsis = {}, .problem = problem};
      }
    }
    if (!problem.empty()) {
      PrintNote("group " + std::to_string(groups) + " has no file: " + problem);
    }
    if (has_index) entries.push_back(MakeIndexEntry(*result, name));
  }
  if (has_index) {
    Overwriting((folder / "index.html").string()).Refuse(input);
    vectors::WriteWhole(folder / "index.html",
                        [&](std::ostream& out) { WriteIndex(entries, out, each.page_language); });
  }
  std::string done = std::to_string(shown) + " of " + std::to_string(groups) +
                     (groups == 1 ? " group" : " groups") + (has_index ? " and an index" : "") +
                     " in " + folder.string();
  if (broken > 0) {
    done += ", " + std::to_string(broken) + (broken == 1 ? " line" : " lines") + " not read";
  }
  PrintOutcome(done);
  return broken == 0 && (shown > 0 || groups == 0);
}

}  // namespace synoptic::cli
