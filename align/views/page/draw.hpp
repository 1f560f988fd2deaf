#pragma once

#include <string>
#include <vector>

#include "align/views/page/page_model.hpp"
#include "align/views/page/page_strings.hpp"
#include "synoptic/selection.hpp"

/// The parts of a page as HTML, each drawn from the model and the texts alone.
namespace synoptic::views {

/// What is said before the articles are: how much they share, where they disagree, what claims
/// there are, and how to read the rest.
std::string DrawTop(const PageModel& model, const PageStrings& strings);

/// The articles, the first one leading.
std::string DrawRows(const PageModel& model, const PageStrings& strings);

/// What the script must know besides: the rows for each leader, the claims and their evidence, what
/// it opens with, and its texts. JSON that no text in it can leave.
std::string DrawData(const PageModel& model, const PageStrings& strings,
                     const Selection& opens_with);

/// Attributes of an element inside of an article that speaks the language of the page. Here and
/// wherever there is one for each sentence, what needs no quotation marks has none.
std::string PageLanguageAttributes(const PageStrings& strings);

/// The sign of a label, or "moved" for an update, drawn by the style: no font need have it. With a
/// name it is an image to those who cannot see it, else it is passed over.
std::string Sign(std::string_view kind, const std::string& name = "");

/// The name of the language of an article, in that of the page. Not escaped.
std::string LanguageOf(const Article& article, const PageStrings& strings);

/// "only in A", "in both", "in A and C". Not escaped.
std::string SubsetText(const std::vector<std::size_t>& articles, std::size_t all,
                       const PageStrings& strings);

}  // namespace synoptic::views
