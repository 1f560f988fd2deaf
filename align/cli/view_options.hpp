#pragma once

#include <CLI/CLI.hpp>
#include <cstddef>
#include <iosfwd>
#include <string>
#include <vector>

#include "align/cli/formats.hpp"
#include "synoptic/selection.hpp"
#include "synoptic/synopsis.hpp"

/// How a synopsis is shown: what `align` and `view` have in common, so that a view of a saved
/// result is the view of the alignment.
namespace synoptic::cli {

struct ViewOptions {
  std::string format;
  std::string output;
  std::string colour = "auto";
  std::size_t width = 0;
  bool summary = false;
  bool counts_lines = false;   ///< Of beads: the lines of the articles, not their units.
  std::vector<Label> labels;   ///< --only
  std::string subset;          ///< --subset, as it was given.
  double min_probability = 0;  ///< Of what is shown; 0: all.
};

/// The formats, by the name of each.
const Formats& ViewFormats();

/// --format, --output, --width, --color, --summary, --only and --subset.
void AddViewOptions(CLI::App& command, ViewOptions& options);

/// The format that was asked for. Throws CLI::ValidationError as ChooseFormat does.
std::string FormatOf(const ViewOptions& options);

/// Whether it shows links and no claims.
bool IsOfLinks(const std::string& format);

/// Throws CLI::ValidationError for options that do not go together, or not with so many articles.
void CheckView(const ViewOptions& options, std::size_t articles);

/// Says on standard error what the view does not: that articles may not belong together, and which
/// claims are left open.
void NoteDoubts(const Synopsis& synopsis, const ViewOptions& options);

/// CheckView has passed.
void DrawView(const Synopsis& synopsis, const ViewOptions& options, std::ostream& out);

}  // namespace synoptic::cli
