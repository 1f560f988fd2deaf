#pragma once

#include <pybind11/pybind11.h>

#include <memory>
#include <string_view>
#include <vector>

#include "align/python/text_index.hpp"
#include "synoptic/article.hpp"
#include "synoptic/io/read.hpp"
#include "synoptic/span.hpp"

namespace synoptic::python {

/// A stretch of a text, counted as Python does and as the library does.
struct TextSpan {
  Span characters;
  Span bytes;

  auto operator<=>(const TextSpan&) const = default;
};

/// An article that Python holds, alone or within a synopsis. Copies share it.
struct ArticleHandle {
  std::shared_ptr<const Article> article;
  std::shared_ptr<const TextIndex> index;
  std::shared_ptr<const io::Document> document;  ///< What was read beside it; may be null.

  explicit ArticleHandle(io::Document read);
  /// An article within something else that is shared.
  ArticleHandle(std::shared_ptr<const Article> part, std::shared_ptr<const io::Document> read);

  TextSpan SpanOf(Span span) const;
  std::vector<TextSpan> SpansOf(const std::vector<Span>& spans) const;
  std::string_view TextOf(Span span) const { return Slice(article->text, span); }
};

/// A list of what `make` gives for each of them.
template <class Range, class Make>
pybind11::list ListOf(const Range& range, const Make& make) {
  pybind11::list list;
  for (const auto& one : range) list.append(make(one));
  return list;
}

/// A view of the library as text of Python.
inline pybind11::str StrOf(std::string_view text) { return {text.data(), text.size()}; }

}  // namespace synoptic::python
