// What the component io adds: a result as a translation memory and as a workbook.
#include <fstream>
#include <synoptic/io/io.hpp>
#include <synoptic/io/read.hpp>
#include <synoptic/synoptic.hpp>

int main(int, char** files) {
  const synoptic::Synopsis synopsis = synoptic::Align(
      synoptic::Model::Default(),
      {synoptic::io::ReadArticles(files[1]).front().article, synoptic::ReadArticle(files[2])});
  std::ofstream memory("synopsis.tmx");
  synoptic::io::WriteTmx(synopsis, memory);
  std::ofstream book("synopsis.xlsx", std::ios::binary);
  synoptic::io::WriteXlsx(synoptic::ClaimTable(synopsis), book);
}
