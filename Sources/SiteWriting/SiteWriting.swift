// SiteWriting
