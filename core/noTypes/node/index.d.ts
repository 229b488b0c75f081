// Stands in for the types of Node, which the declarations of a library ask for: without them no file of core can use Node.
export {};
