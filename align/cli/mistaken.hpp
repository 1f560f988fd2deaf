#pragma once

#include <string>

namespace synoptic::cli {

/// What a file is that was named as an article and could not be read as one, and what to do with
/// it: "expected an article, found a model; name it with --model". Empty if that is not known.
std::string MistakenForArticle(const std::string& file);

/// The same of one that was named as a result, the JSON of align or batch.
std::string MistakenForResult(const std::string& file);

}  // namespace synoptic::cli
