#pragma once

#include <pybind11/pybind11.h>

#include <memory>
#include <string>
#include <vector>

#include "align/python/spans.hpp"
#include "synoptic/selection.hpp"
#include "synoptic/synopsis.hpp"

namespace synoptic::python {

/// A synopsis that Python holds, with its articles as Python has them. Claims, links and units that
/// Python holds keep it alive; it knows none of them, so that there are no cycles.
class SynopsisData {
 public:
  /// `documents`: what was read beside the articles, one each; or none.
  explicit SynopsisData(Synopsis synopsis, const std::vector<io::Document>& documents = {});

  const Synopsis& synopsis() const { return *synopsis_; }
  const ArticleHandle& article(std::size_t i) const { return articles_[i]; }
  const std::vector<ArticleHandle>& articles() const { return articles_; }
  std::shared_ptr<const std::vector<Unit>> units(std::size_t i) const {
    return {synopsis_, &synopsis_->articles[i].units};
  }

  /// Those of an article with these indices, as Python has them.
  pybind11::list UnitsAt(std::size_t article, const std::vector<std::size_t>& indices) const;
  /// The texts of these units, with a space between.
  std::string TextAt(std::size_t article, const std::vector<std::size_t>& indices) const;

 private:
  std::shared_ptr<const Synopsis> synopsis_;
  std::vector<ArticleHandle> articles_;
};

using SynopsisHandle = std::shared_ptr<SynopsisData>;

pybind11::list ClaimsOf(const SynopsisHandle& synopsis);
pybind11::list LinksOf(const SynopsisHandle& synopsis);
pybind11::list RelatednessOf(const SynopsisHandle& synopsis);
/// A row a link, for data frames.
pybind11::list LinkRecords(const SynopsisHandle& synopsis);

/// Which claims a view shows, of keyword arguments: `only` (a label, or several), `articles` and
/// `min_probability`. Throws Error(kInvalidArgument) for labels that there are not.
Selection SelectionOf(const pybind11::object& only, const std::vector<std::size_t>& articles,
                      double min_probability);

/// Adds to the class what draws a synopsis: to_json, to_html and so on.
void BindViews(pybind11::class_<SynopsisData, SynopsisHandle>& synopsis);

}  // namespace synoptic::python
