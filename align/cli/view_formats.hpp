#pragma once

#include <functional>
#include <iosfwd>
#include <string>
#include <vector>

#include "align/cli/formats.hpp"
#include "synoptic/selection.hpp"
#include "synoptic/synopsis.hpp"
#include "synoptic/views.hpp"

/// The formats that a synopsis is shown in, each in one place.
namespace synoptic::cli {

/// What a view is drawn with.
struct Drawing {
  TerminalOptions terminal;
  std::string page_language = HtmlOptions{}.language;
  Selection selection;
  BeadIndex index = BeadIndex::kUnit;
};

/// A file of a format that has several, and what goes into it.
struct DrawnFile {
  std::string name;
  std::function<void(std::ostream&)> write;
};

struct ViewFormat {
  std::string name;
  std::string ending;
  /// What can be left out of it: claims, for example, of one label; less probable links; nothing of
  /// what holds the whole; or the whole is there, and what is left out can be called for.
  enum class Selects { kNothing, kLinks, kClaims, kAtFirst } selects;
  enum class Needs { kArticles, kTwoArticles } needs;
  bool is_of_links;  ///< And shows no claims, so that they need no labels.
  std::function<void(const Synopsis&, const Drawing&, std::ostream&)> draw;
  /// In place of `draw`: its files, called after the one that was asked for.
  std::function<std::vector<DrawnFile>(const Synopsis&, const Drawing&, const std::string&)> files;
};

/// Throws std::out_of_range for other names than those of ViewFormats().
const ViewFormat& ViewFormatOf(const std::string& name);

/// Their names, the terminal first.
const Formats& ViewFormats();

}  // namespace synoptic::cli
