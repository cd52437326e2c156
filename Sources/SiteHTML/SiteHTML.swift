// SiteHTML
