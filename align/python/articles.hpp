#pragma once

#include <pybind11/pybind11.h>

#include <string>
#include <vector>

#include "align/python/spans.hpp"
#include "synoptic/article.hpp"
#include "synoptic/io/read.hpp"

namespace synoptic::python {

/// A file's name as the library takes it: of a str or an os.PathLike. Throws TypeError for others.
std::string FileNameOf(const pybind11::handle& file);

/// Whether it names a file, rather than being an article.
bool NamesFile(const pybind11::handle& object);

/// Articles as people pass them, Article or the name of a file of articles, each with an id of its
/// own. Files are read here. Throws TypeError for what is neither.
std::vector<io::Document> DocumentsOf(const pybind11::iterable& articles);

/// Of some documents their articles.
std::vector<Article> ArticlesOf(const std::vector<io::Document>& documents);

}  // namespace synoptic::python
