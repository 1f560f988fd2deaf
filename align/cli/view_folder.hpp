#pragma once

#include <string>

#include "align/cli/view_options.hpp"
#include "synoptic/results.hpp"

namespace synoptic::cli {

/// Whether an output is one for many files: a folder that is there, or a name that ends with "/".
bool IsFolder(const std::string& output);

/// A file a group, pages if no other format is asked for, and of pages an index.html that leads to
/// them. The folder is made if it is not there. What groups are called never decides where a file
/// goes. A group that was not aligned, or cannot be shown so, has no file; standard error says so.
/// A line that is no result is reported there and in the index, and the others are shown all the
/// same. False if there is such a line, or there are groups and none has a file. Throws
/// CLI::ValidationError, before anything is written, for options that do not go together, or where
/// it would replace `input`, from which the results come.
bool WriteFolder(ResultReader& results, const std::string& input, const ViewOptions& options);

}  // namespace synoptic::cli
