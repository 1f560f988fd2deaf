// synoptic view: a saved result -> any view of it. What `align` shows after it has aligned, this
// shows later, and of the many results of `batch` it makes a folder of pages with an index.

#include <filesystem>
#include <fstream>
#include <iostream>
#include <memory>
#include <optional>
#include <string>
#include <system_error>
#include <utility>
#include <vector>

#include "align/cli/message.hpp"
#include "align/cli/mistaken.hpp"
#include "align/cli/options.hpp"
#include "align/cli/overwriting.hpp"
#include "align/cli/verbs.hpp"
#include "align/cli/view_folder.hpp"
#include "align/cli/view_options.hpp"
#include "align/views/terminal_text.hpp"
#include "synoptic/error.hpp"
#include "synoptic/results.hpp"

namespace synoptic::cli {
namespace {

struct Options {
  std::string file;
  std::optional<std::string> id;
  ViewOptions view;
};

bool CountsLines(const ViewOptions& options) {
  const std::string format = FormatOf(options);
  return format == "beads" || format == "ladder";
}

std::string NameOf(const std::string& file) { return file == "-" ? "standard input" : file; }

std::ifstream Open(const std::string& file) {
  if (std::filesystem::is_directory(file)) {
    throw Error(ErrorCode::kUnreadable, file +
                                            ": a directory; expected a file, the JSON of align or "
                                            "batch");
  }
  std::ifstream in(file, std::ios::binary);
  if (!in) throw Error(ErrorCode::kNotFound, file + ": cannot be opened");
  if (!std::filesystem::is_regular_file(file)) return in;
  const std::string mistake = MistakenForResult(file);
  if (!mistake.empty()) throw Error(ErrorCode::kInvalidFormat, file + ": " + mistake);
  return in;
}

/// "5 groups: gpu-launch, volcano, ...": those that a message has room for.
std::string ListGroups(const std::vector<std::string>& ids) {
  constexpr std::size_t kMost = 5;
  std::string list = std::to_string(ids.size()) + (ids.size() == 1 ? " group: " : " groups: ");
  for (std::size_t i = 0; i < ids.size() && i < kMost; ++i) {
    list += (i == 0 ? "" : ", ") + views::Neutralise(ids[i]);
  }
  return list + (ids.size() > kMost ? ", ..." : "");
}

/// Whether a later group has the id, too. What cannot be read behind the chosen one is not asked
/// for.
bool IsCalledAgain(ResultReader& results, const std::string& id) {
  try {
    while (const std::optional<Result> result = results.Next()) {
      if (result->id == id) return true;
    }
  } catch (const Error&) {
  }
  return false;
}

/// The next result. Where one is asked for by its id, a broken line before it is only noted.
std::optional<Result> NextOrNote(ResultReader& results, const Options& options) {
  for (;;) {
    try {
      return results.Next();
    } catch (const Error& error) {
      if (!options.id || !results.is_of_lines()) throw;
      PrintNote(error.what());
    }
  }
}

/// The group of this id, or the one that there is.
Synopsis Choose(ResultReader& results, const Options& options) {
  std::optional<Result> chosen;
  std::vector<std::string> ids;
  while (std::optional<Result> result = NextOrNote(results, options)) {
    const bool is_wanted = options.id ? result->id == *options.id : ids.empty();
    ids.push_back(result->id);
    if (is_wanted) chosen = std::move(result);
    if (is_wanted && options.id) break;
  }
  const std::string file = NameOf(options.file);
  if (!options.id && ids.size() > 1) {
    throw CLI::ValidationError(file, "holds " + ListGroups(ids) +
                                         "; choose one with --id, or name a folder for a page of "
                                         "each with --output DIR/");
  }
  if (!chosen) {
    throw Error(ErrorCode::kNotFound,
                file + ": expected a group \"" + *options.id + "\", found " + ListGroups(ids));
  }
  if (options.id && IsCalledAgain(results, *options.id)) {
    PrintNote("several groups are called \"" + *options.id + "\"; this is the first");
  }
  if (!chosen->synopsis) {
    throw Error(ErrorCode::kInvalidFormat, file + ": the group \"" + views::Neutralise(chosen->id) +
                                               "\" was not aligned (" +
                                               views::Neutralise(chosen->problem) + ')');
  }
  return std::move(*chosen->synopsis);
}

ExitStatus Show(ResultReader& results, const Options& options) {
  if (IsFolder(options.view.output)) {
    if (options.id) {
      throw CLI::ValidationError("--output", options.view.output +
                                                 " is a folder, which takes all groups: leave out "
                                                 "--id, or name a file");
    }
    return WriteFolder(results, options.file, options.view) ? kDone : kFailed;
  }
  FormatOf(options.view);  // An unknown ending is refused before anything is read.
  const Synopsis synopsis = Choose(results, options);
  CheckView(options.view, synopsis.articles.size());
  NoteIdleOptions(options.view);
  if (options.view.counts_lines && !CountsLines(options.view)) {
    PrintNote("--presplit changes nothing in " + FormatOf(options.view) +
              ": only beads and ladders count lines");
  }
  NoteDoubts(synopsis, options.view);
  WriteView(synopsis, options.view, {options.file});
  return kDone;
}

ExitStatus Run(const Options& options) {
  Overwriting(options.view.output).Refuse(options.file);
  if (options.file == "-") {
    ResultReader results(std::cin, NameOf(options.file));
    return Show(results, options);
  }
  std::ifstream in = Open(options.file);
  ResultReader results(in, options.file);
  return Show(results, options);
}

}  // namespace

Verb AddView(CLI::App& program) {
  auto options = std::make_shared<Options>();
  CLI::App& command =
      *program.add_subcommand("view", "Show a saved result of align or batch in any format");
  command
      .add_option("RESULT", options->file,
                  "JSON of align, or JSON Lines of align or batch;\n- is standard input")
      ->required()
      ->option_text(" ");
  command.add_option("--id", options->id, "Of several groups, show this one")->option_text("ID");
  AddViewOptions(command, options->view);
  command
      .add_option("--min-probability", options->view.min_probability,
                  "Show no claim below this, from 0 to 1 (default: 0)")
      ->option_text("P")
      ->check(Between(0, 1));
  command.add_flag("--presplit", options->view.counts_lines,
                   "The articles had a sentence a line: beads and ladders\ncount lines");
  SetExample(command, "{} batch corpora/samples/pairs.tsv | {} view - --id volcano --only partial");
  return {&command, [options] { return Run(*options); }};
}

}  // namespace synoptic::cli
