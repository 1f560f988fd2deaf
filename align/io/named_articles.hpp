#pragma once

#include <string>
#include <vector>

#include "align/corpus/group.hpp"
#include "synoptic/article.hpp"
#include "synoptic/export.hpp"
#include "synoptic/io/read.hpp"

/// Articles by the names that people give them, for the program and for Python.
namespace synoptic::io {

/// The articles of a file, or, of `FILE#ID` if no file has that name, one article of FILE: that
/// with this id, or else that whose id ends with "#" and this, or else the article of this number,
/// from 1; with the notes of all. Throws Error as ReadArticles does, and kNotFound for an article
/// that is not there.
SYNOPTIC_EXPORT std::vector<Document> ReadNamed(const std::string& name,
                                                const ReadOptions& options);

/// FILE of `FILE#ID`, and other names as they are.
SYNOPTIC_EXPORT std::string FileOf(const std::string& name);

/// The articles of a member of a group, at least one, in its file or in the record itself. `place`
/// begins messages about the latter.
SYNOPTIC_EXPORT std::vector<Document> ReadMember(const corpus::Member& member, ReadOptions options,
                                                 const std::string& place);

/// it/news.txt and id/news.txt both ask for the id "news": such articles get their path instead,
/// and a file that was given twice a number. `files`: of each document.
SYNOPTIC_EXPORT void SeparateIds(const std::vector<std::string>& files,
                                 std::vector<Document>& documents);

}  // namespace synoptic::io
