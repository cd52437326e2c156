// ExampleChecking
