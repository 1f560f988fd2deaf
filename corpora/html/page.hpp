#pragma once

#include <string>

#include "synoptic/article.hpp"
#include "synoptic/io/read.hpp"

namespace synoptic::corpora::html {

/// The article of a page; what `options` say of lines is not asked. `name` stands for the page in
/// messages. Throws Error: kTooLarge for more than the limits of tree.hpp, kInvalidArgument for an
/// unknown language, kInvalidText for a page without text.
io::Document ReadPage(std::string bytes, const ReadOptions& options, const std::string& name);

}  // namespace synoptic::corpora::html
