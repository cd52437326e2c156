// swift run kleinstes-zuerst: zeigt, was mit drei Zahlen geschieht.
import KleinstesZuerst

print(kleinstesZuerst([3, 1, 2]))
